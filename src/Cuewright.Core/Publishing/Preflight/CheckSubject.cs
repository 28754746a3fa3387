using Cuewright.Core.Accounts;
using Cuewright.Core.Media;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>All that a check looks at.</summary>
/// <param name="UploadAhead">Whether its post wants large videos uploaded ahead.</param>
/// <param name="BytesPerSecond">How fast large videos were sent lately; null: none was.</param>
/// <param name="PostsThatDay">Publications of the account in the 24 hours before this one, itself not counted.</param>
internal sealed record CheckSubject(Publication Publication, Account Account, Grant Grant, AppMode Mode, MediaItem? Media, int PostsThatDay, DateTimeOffset Now, long? BytesPerSecond, bool UploadAhead)
{
    public DateTimeOffset PublishAt => Publication.PublishAt ?? Now;
}
