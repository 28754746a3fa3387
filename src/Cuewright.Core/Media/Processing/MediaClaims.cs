using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Processing;

/// <summary>Takes and renews the right to work on due media; one behaviour on both databases.</summary>
internal sealed class MediaClaims(Database database, DatabaseClock databaseClock, ProcessName process, IOptions<MediaOptions> options)
{
    private const int Candidates = 10;
    private const int LongestHolder = 100;
    private long _claims;

    /// <returns>Null when nothing is due and free.</returns>
    public Task<MediaClaim?> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                var due = await db.Media.AsNoTracking().Where(m => m.DueAt != null && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now))
                    .OrderBy(m => m.DueAt).Select(m => new { m.Id, m.WorkspaceId }).Take(Candidates).ToListAsync(cancellationToken);
                foreach (var media in due)
                {
                    var holder = NewHolder();
                    if (await TakeAsync(db, media.Id, holder, now, cancellationToken))
                    {
                        return new MediaClaim(media.Id, media.WorkspaceId, holder);
                    }
                }

                return null;
            },
            cancellationToken);

    /// <returns>False when the claim is no longer ours.</returns>
    public Task<bool> RenewAsync(MediaClaim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var until = await databaseClock.NowAsync(db, cancellationToken) + options.Value.Lease;
                return await db.Media.Where(m => m.Id == claim.Id && m.ClaimedBy == claim.Holder)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, until), cancellationToken) == 1;
            },
            cancellationToken);

    /// <summary>The next instant at which something will be due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => db.Media.Where(m => m.DueAt != null).MinAsync(m => m.DueAt, cancellationToken), cancellationToken);

    private async Task<bool> TakeAsync(CuewrightDbContext db, MediaId id, string holder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + options.Value.Lease;
        return await db.Media
            .Where(m => m.Id == id && m.DueAt != null && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, holder).SetProperty(m => m.LeaseUntil, until), cancellationToken) == 1;
    }

    // The end of the process name is its unique part.
    private string NewHolder()
    {
        var holder = string.Create(CultureInfo.InvariantCulture, $"{process.Value}/{Interlocked.Increment(ref _claims)}");
        return holder.Length <= LongestHolder ? holder : holder[^LongestHolder..];
    }
}
