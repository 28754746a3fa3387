using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Links;

/// <summary>A link connects once: this decides which of two clients who came back together was first. Works inside the caller's transaction.</summary>
internal static class ConnectLinkUse
{
    /// <param name="linkId">Null: no link is involved.</param>
    /// <returns>False when the link is used, revoked or over.</returns>
    public static async Task<bool> TryAsync(CuewrightDbContext db, Guid? linkId, DateTimeOffset now, CancellationToken cancellationToken) =>
        linkId is null
        || await db.ConnectLinks.Where(link => link.Id == linkId && link.UsedAt == null && link.RevokedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now).SetProperty(link => link.Version, link => link.Version + 1), cancellationToken) == 1;
}
