namespace Cuewright.Core.Publishing;

public enum PublicationState
{
    Draft,

    /// <summary>Waits for its instant, or for the next try after one that definitely posted nothing.</summary>
    Scheduled,

    /// <summary>Between the claim and the end of the upload; at most one per grant.</summary>
    Publishing,

    /// <summary>TikTok has all bytes and has not given its verdict.</summary>
    Processing,
    Published,
    Failed,

    /// <summary>It cannot be proven whether TikTok posted it: never resent without a person's decision.</summary>
    Uncertain,
    Cancelled,

    /// <summary>A draft in the inbox of the creator's app: it becomes a post when the creator posts it, or never.</summary>
    Delivered,

    /// <summary>All but the last part of the video is at TikTok, and the last part waits for its instant: no lane is held, nothing can be posted.</summary>
    Parked,
}
