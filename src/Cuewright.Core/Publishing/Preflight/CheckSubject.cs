using Cuewright.Core.Accounts;
using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>All that a check looks at.</summary>
/// <param name="GoesAhead">Whether its post wants large videos uploaded ahead.</param>
/// <param name="BytesPerSecond">How fast large videos were sent lately; null: none was.</param>
/// <param name="PostsThatDay">Publications of the account in the 24 hours before this one, itself not counted.</param>
internal sealed record CheckSubject(Publication Publication, Account Account, Grant Grant, AppMode Mode, PostContent Content, int PostsThatDay, DateTimeOffset Now, long? BytesPerSecond, bool GoesAhead)
{
    /// <summary>TikTok fetches it from here.</summary>
    public bool IsPulled { get; init; }

    /// <summary>TikTok would have to fetch it from here, and cannot.</summary>
    public bool IsOutOfReach { get; init; }

    public DateTimeOffset PublishAt => Publication.PublishAt ?? Now;
}
