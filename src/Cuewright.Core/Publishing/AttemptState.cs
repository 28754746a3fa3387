namespace Cuewright.Core.Publishing;

public enum AttemptState
{
    /// <summary>Checks are done and the content is fixed; nothing was sent.</summary>
    Prepared,

    /// <summary>Written before init is called. No byte has left, so nothing can have been posted.</summary>
    InitSent,

    /// <summary>publish_id and upload URL are stored; chunks are going out.</summary>
    Accepted,

    /// <summary>Written before the last chunk leaves: the point of no return.</summary>
    Sending,

    /// <summary>TikTok confirmed the last byte; its verdict is awaited.</summary>
    Sent,
    Published,

    /// <summary>It is certain that this attempt posted nothing.</summary>
    Failed,

    /// <summary>Given up before the point of no return; a new attempt may follow.</summary>
    Abandoned,
    Uncertain,

    /// <summary>TikTok put the draft into the creator's inbox.</summary>
    Delivered,

    /// <summary>Chunks are at TikTok, the last one is not, and it waits without a lane for its instant.</summary>
    Parked,
}
