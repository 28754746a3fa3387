namespace Cuewright.Core.Publishing;

/// <summary>The moments of the protocol at which a process may be made to end, in the order in which they are reached; docs/crash-points.md says what follows.</summary>
public enum CrashPoint
{
    /// <summary>A lane and its publication are claimed.</summary>
    LaneClaimed,

    /// <summary>TikTok answered creator_info; nothing of it is stored.</summary>
    CreatorAnswered,

    /// <summary>The attempt is stored as <c>Prepared</c>.</summary>
    Prepared,

    /// <summary><c>InitSent</c> is stored; init was not called yet.</summary>
    InitSending,

    /// <summary>TikTok accepted the init; its publish_id is not stored.</summary>
    InitAnswered,

    /// <summary>An init whose answer nobody has was given up.</summary>
    InitGivenUp,

    /// <summary><c>InitSent</c> is stored with the addresses that TikTok is to fetch from; init was not called yet.</summary>
    PullInitSending,

    /// <summary>TikTok accepted the init of what it fetches itself; its publish_id is not stored.</summary>
    PullInitAnswered,

    /// <summary>The addresses of an attempt whose init has no answer are revoked; nothing is concluded from it yet.</summary>
    PullRevoked,

    /// <summary>Stored that TikTok asked at an address for the first time; no byte has left.</summary>
    PullRequested,

    /// <summary>Half of a file that TikTok fetches was read for sending.</summary>
    PullHalfSent,

    /// <summary><c>Accepted</c> is stored with publish_id and upload URL; no byte has left.</summary>
    Accepted,

    /// <summary>A chunk that is not the last is about to leave.</summary>
    ChunkSending,

    /// <summary>Half of such a chunk was read for sending.</summary>
    ChunkHalfSent,

    /// <summary>TikTok has such a chunk; that is not stored.</summary>
    ChunkAnswered,

    /// <summary>An upload is taken up again; TikTok was not asked how far it is.</summary>
    ResumeAsking,

    /// <summary>TikTok said how far the upload is; that is not stored.</summary>
    ResumeAnswered,

    /// <summary>Where the upload goes on is stored; nothing was sent.</summary>
    Resumed,

    /// <summary>The bytes of a chunk are stored as confirmed.</summary>
    ChunkStored,

    /// <summary><c>Parked</c> is stored: all but the last chunk is at TikTok; the lane is still held.</summary>
    Parked,

    /// <summary>The instant of a parked upload has come and it is claimed; nothing was asked or sent.</summary>
    InstantClaimed,

    /// <summary><c>Sending</c> is stored: the point of no return. The last chunk has not left.</summary>
    LastChunkSending,

    /// <summary>Half of the last chunk was read for sending.</summary>
    LastChunkHalfSent,

    /// <summary>TikTok has the last chunk and will post; that is not stored.</summary>
    LastChunkAnswered,

    /// <summary><c>Sent</c> is stored.</summary>
    Sent,

    /// <summary>The lane is about to be given back.</summary>
    Releasing,

    /// <summary>The lane was given back.</summary>
    Released,

    /// <summary>A publication that waits for its verdict is claimed.</summary>
    VerdictClaimed,

    /// <summary>TikTok told its verdict; that is not stored.</summary>
    VerdictAnswered,

    /// <summary>The verdict is stored.</summary>
    VerdictStored,
}
