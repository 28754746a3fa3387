using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Failures;

/// <summary>A call to TikTok failed; the one place where the client's exception becomes the engine's terms.</summary>
internal sealed class CallFailedException : Exception
{
    public CallFailedException(FailureRule rule, TikTokFailureKind? kind, string? tikTokCode, string? logId, DateTimeOffset? retryAt)
        : base(rule.Code) =>
        (Rule, Kind, TikTokCode, LogId, RetryAt) = (rule, kind, tikTokCode, logId, retryAt);

    public FailureRule Rule { get; }

    /// <summary>Null when no call was made, because there was no usable token.</summary>
    public TikTokFailureKind? Kind { get; }

    /// <summary>TikTok's own code, verbatim.</summary>
    public string? TikTokCode { get; }

    public string? LogId { get; }

    /// <summary>What is written down of the call; null when none was made.</summary>
    public CallTrace? Trace { get; init; }

    /// <summary>Not before this instant, when TikTok or the token said so.</summary>
    public DateTimeOffset? RetryAt { get; }
}
