namespace Cuewright.TikTok;

/// <summary>A call to TikTok that failed, or got no answer. Its message is ours and holds no token, address or text of TikTok's.</summary>
public sealed class TikTokException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="kind">What it means.</param>
    /// <param name="code">TikTok's own code.</param>
    /// <param name="httpStatus">HTTP status of the answer.</param>
    /// <param name="logId">TikTok's log id.</param>
    /// <param name="retryAfter">How long TikTok asked to wait.</param>
    /// <param name="innerException">The transport's fault.</param>
    public TikTokException(
        TikTokFailureKind kind,
        string? code = null,
        int? httpStatus = null,
        string? logId = null,
        TimeSpan? retryAfter = null,
        Exception? innerException = null)
        : base(FailureSentences.Of(kind), innerException)
    {
        Kind = kind;
        Code = code;
        HttpStatus = httpStatus;
        LogId = logId;
        RetryAfter = retryAfter;
    }

    /// <summary>What it means; decide by this.</summary>
    public TikTokFailureKind Kind { get; }

    /// <summary>TikTok's <c>error.code</c> or OAuth <c>error</c>; null when there was none or it did not look like one.</summary>
    public string? Code { get; }

    /// <summary>HTTP status of the answer; null when there was none.</summary>
    public int? HttpStatus { get; }

    /// <summary>What TikTok's support asks for; keep it with the failure.</summary>
    public string? LogId { get; }

    /// <summary>How long TikTok asked to wait; usually null.</summary>
    public TimeSpan? RetryAfter { get; }
}
