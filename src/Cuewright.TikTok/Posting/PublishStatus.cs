namespace Cuewright.TikTok;

/// <summary>How far a post is (contract section 3.7). A post that failed is a readable status, not an exception.</summary>
public sealed record PublishStatus
{
    /// <summary>One of <see cref="PublishStatuses"/>, or a value TikTok has added since.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed, as TikTok says it; only with <see cref="PublishStatuses.Failed"/>.</summary>
    public string? FailReason { get; init; }

    /// <summary>Ids of the posts that are public and moderated. Empty is no failure: posts that are not public never get one.</summary>
    public IReadOnlyList<long> PostIds { get; init; } = [];

    /// <summary>Bytes that TikTok has by upload; null when it does not say.</summary>
    public long? UploadedBytes { get; init; }

    /// <summary>Bytes that TikTok has pulled; null when it does not say.</summary>
    public long? DownloadedBytes { get; init; }

    /// <summary>What the answer carried besides; null when it was not made from one.</summary>
    public AnswerFacts? Facts { get; init; }

    /// <summary>The kind of <see cref="FailReason"/>; null while the post has not failed.</summary>
    public TikTokFailureKind? FailureKind => Status == PublishStatuses.Failed ? TikTokErrors.KindOfFailReason(FailReason ?? "") : null;
}
