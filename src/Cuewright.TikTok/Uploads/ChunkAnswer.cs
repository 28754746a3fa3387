namespace Cuewright.TikTok;

/// <summary>What TikTok said to a chunk (contract section 3.5). An HTTP answer is never an exception here.</summary>
public abstract record ChunkAnswer
{
    private ChunkAnswer()
    {
    }

    /// <summary>What the answer carried besides; null when it was not made from one.</summary>
    public AnswerFacts? Facts { get; init; }

    /// <summary>206, or 200 before the last chunk: go on.</summary>
    /// <param name="ConfirmedBytes">Bytes TikTok has from the start of the video. A hint: TikTok does not say whether its header counts or indexes.</param>
    public sealed record Taken(long ConfirmedBytes) : ChunkAnswer;

    /// <summary>201, or 200 to the last chunk: everything arrived and TikTok begins to post. It may still fail later.</summary>
    public sealed record Complete : ChunkAnswer;

    /// <summary>416: the range does not continue the progress. Nothing of it was taken.</summary>
    /// <param name="ConfirmedBytes">Bytes TikTok has, a hint for <see cref="ChunkPlan.IndexAt"/>; null when it did not say.</param>
    public sealed record OutOfStep(long? ConfirmedBytes) : ChunkAnswer;

    /// <summary>403: the upload URL's hour is over.</summary>
    public sealed record UrlExpired : ChunkAnswer;

    /// <summary>404: TikTok knows no such upload.</summary>
    public sealed record UnknownUpload : ChunkAnswer;

    /// <summary>400 or another answer below 500, a redirect included: the request is wrong, or not welcome now (408, 429).</summary>
    /// <param name="HttpStatus">The HTTP status.</param>
    public sealed record Refused(int HttpStatus) : ChunkAnswer;

    /// <summary>5xx, or a success that the contract does not know: send the same chunk again, or ask the status.</summary>
    /// <param name="HttpStatus">The HTTP status.</param>
    public sealed record ServerFault(int HttpStatus) : ChunkAnswer;
}
