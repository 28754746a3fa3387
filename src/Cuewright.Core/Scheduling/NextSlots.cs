using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>The next instants of an account's slots at which none of its publications stands yet.</summary>
internal sealed class NextSlots(Database database, TimeProvider clock)
{
    public const int MaxCount = 50;

    /// <summary>At most <paramref name="count"/>, of the year after <paramref name="after"/> (never before now).</summary>
    /// <returns>Null when the workspace has no such account.</returns>
    public Task<IReadOnlyList<TimeResolution>?> ExecuteAsync(
        Guid workspaceId, AccountId id, int count, DateTimeOffset? after, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TimeResolution>?>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await AccountSettingsQuery.FindAsync(db, workspaceId, id, cancellationToken) is not { } account)
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                var free = await FreeAsync(db, account, id, after is { } wish && wish > now ? wish : now, cancellationToken);
                return [.. free.Take(count)];
            },
            cancellationToken);

    /// <summary>All of the year after <paramref name="from"/>.</summary>
    public static async Task<IEnumerable<TimeResolution>> FreeAsync(
        CuewrightDbContext db, AccountSettingsView account, AccountId id, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var taken = await TakenAsync(db, id, from, cancellationToken);
        return SlotInstants.After(from, account.Settings.Slots, account.EffectiveTimeZone).Where(slot => !taken.Contains(Minute(slot.Instant)));
    }

    private static async Task<HashSet<long>> TakenAsync(CuewrightDbContext db, AccountId id, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var instants = await db.Publications
            .Where(p => p.AccountId == id && p.PublishAt >= from && p.State != PublicationState.Cancelled && p.State != PublicationState.Draft)
            .Select(p => p.PublishAt!.Value)
            .ToListAsync(cancellationToken);
        return [.. instants.Select(Minute)];
    }

    // Slots are whole minutes; a publication some seconds into one occupies it.
    private static long Minute(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMinute;
}
