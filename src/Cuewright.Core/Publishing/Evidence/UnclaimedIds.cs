using Cuewright.Core.Posts;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Evidence;

/// <summary>
/// An init whose answer never came may still have opened an upload: then TikTok's webhooks name a publish_id that no attempt has stored.
/// Works inside the caller's transaction.
/// </summary>
internal static class UnclaimedIds
{
    /// <returns>The only id that fits; null when there is none, or more than one.</returns>
    public static async Task<string?> OfAsync(CuewrightDbContext db, Attempt attempt, CancellationToken cancellationToken)
    {
        var ids = await db.TikTokEvents
            .Where(e => e.PublishId != null && e.HappenedAt >= VideoMatch.From(attempt)
                && db.Grants.Any(g => g.Id == attempt.GrantId && g.DeveloperAppId == e.DeveloperAppId && g.OpenId == e.UserOpenId)
                && !db.Attempts.Any(a => a.PublishId == e.PublishId))
            .Select(e => e.PublishId!)
            .Distinct()
            .ToListAsync(cancellationToken);
        var fitting = ids.FindAll(id => PublishIds.Fits(id, KindOf(attempt)));
        return fitting is [var only] ? only : null;
    }

    private static PublishIdKind KindOf(Attempt attempt) => (attempt.Kind, attempt.Options.Mode, attempt.Transfer) switch
    {
        (PostKind.Photos, PublicationMode.Direct, _) => PublishIdKind.Photos,
        (PostKind.Photos, PublicationMode.Inbox, _) => PublishIdKind.PhotoDraft,
        (PostKind.Video, PublicationMode.Direct, MediaTransfer.Upload) => PublishIdKind.VideoUpload,
        (PostKind.Video, PublicationMode.Direct, MediaTransfer.Pull) => PublishIdKind.VideoPull,
        (PostKind.Video, PublicationMode.Inbox, MediaTransfer.Upload) => PublishIdKind.VideoDraftUpload,
        (PostKind.Video, PublicationMode.Inbox, MediaTransfer.Pull) => PublishIdKind.VideoDraftPull,
    };
}
