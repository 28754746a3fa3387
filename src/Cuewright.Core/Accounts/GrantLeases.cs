using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>The right to refresh one grant: one holder at a time, over all processes.</summary>
internal sealed class GrantLeases(Database database, DatabaseClock databaseClock, ProcessName process, TimeProvider clock)
{
    // Longer than a call may take with the write after it; after a crash the refresh goes on elsewhere that much later.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Takes the lease unless somebody holds it, has brought other tokens than <paramref name="seen"/> already, or TikTok refused less than a minute ago.</summary>
    /// <returns>Whether it was taken, and the grant as it is now (null: it does not exist).</returns>
    public Task<(bool Taken, Grant? Current)> TakeAsync(Grant seen, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                var (holder, until) = (Holder(now), now + Lease);
                var refusedBefore = clock.GetUtcNow() - GrantTimes.BeforeTheSecondTry;
                var taken = await db.Grants
                    .Where(g => g.Id == seen.Id && g.AccessToken == seen.AccessToken && g.DisconnectedAt == null)
                    .Where(g => g.RefreshLeaseUntil == null || g.RefreshLeaseUntil <= now)
                    .Where(g => g.RefusedAt == null || g.RefusedAt <= refusedBefore)
                    .ExecuteUpdateAsync(
                        set => set
                            .SetProperty(g => g.RefreshingBy, holder)
                            .SetProperty(g => g.RefreshLeaseUntil, until)
                            .SetProperty(g => g.Version, g => g.Version + 1),
                        cancellationToken);
                return (taken == 1, await db.Grants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == seen.Id, cancellationToken));
            },
            cancellationToken);

    private string Holder(DateTimeOffset now)
    {
        // Names only who it is; the refresh token is the fence.
        var name = string.Create(CultureInfo.InvariantCulture, $"{process.Value}@{now.UtcTicks:x}");
        return name.Length <= 100 ? name : name[^100..];
    }
}
