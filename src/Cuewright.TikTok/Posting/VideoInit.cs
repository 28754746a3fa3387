namespace Cuewright.TikTok;

/// <summary>An accepted init (contract section 3.2). Nothing is posted until the last byte is uploaded.</summary>
public sealed record VideoInit
{
    /// <summary>Identifies the task in status and webhooks; at most 64 characters. Store it at once.</summary>
    public required string PublishId { get; init; }

    /// <summary>Where the bytes go, whole and unchanged. A secret, because whoever has it can upload; dies one hour after the init.</summary>
    public required Uri UploadUrl { get; init; }

    /// <summary>What the answer carried besides; null when it was not made from one.</summary>
    public AnswerFacts? Facts { get; init; }

    /// <summary>The publish id, without the upload URL.</summary>
    public override string ToString() => $"{nameof(VideoInit)} {{ {nameof(PublishId)} = {PublishId} }}";
}
