using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Takes, renews and gives back the right to work on due publications; one behaviour on both databases.</summary>
internal sealed class PublicationClaims(
    Database database, DatabaseClock databaseClock, ProcessName process, DueRows rows, TimeProvider clock, IOptions<PublishingOptions> options)
{
    /// <summary>Claims up to <paramref name="limit"/> free lanes that have something due, and the next publication of each that may call TikTok now.</summary>
    public Task<IReadOnlyList<Claim>> ClaimLanesAsync(int limit, CancellationToken cancellationToken)
    {
        var sent = clock.GetTimestamp();
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                return await rows.ClaimLanesAsync(db, new ClaimTerms(now, now + options.Value.Lease, sent), limit, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Claims publications whose verdict (or late post id) is to be asked for. These hold no lane.</summary>
    public Task<IReadOnlyList<Claim>> ClaimVerdictsAsync(int limit, CancellationToken cancellationToken)
    {
        var sent = clock.GetTimestamp();
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                return await rows.ClaimVerdictsAsync(db, new ClaimTerms(now, now + options.Value.Lease, sent), limit, cancellationToken);
            },
            cancellationToken);
    }

    /// <returns>False when the claim is no longer ours.</returns>
    public Task<bool> RenewAsync(Claim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var until = await databaseClock.NowAsync(db, cancellationToken) + options.Value.Lease;
                var renewed = await db.Publications
                    .Where(p => p.Id == claim.Id && p.Fence == claim.Fence && p.ClaimedBy == process.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeaseUntil, until), cancellationToken);
                if (renewed == 1 && claim.LaneFence is { } fence)
                {
                    renewed = await db.Lanes
                        .Where(lane => lane.GrantId == claim.GrantId && lane.Fence == fence)
                        .ExecuteUpdateAsync(set => set.SetProperty(lane => lane.LeaseUntil, until), cancellationToken);
                }

                return renewed == 1;
            },
            cancellationToken);

    /// <summary>Gives the lane and the publication back; harmless when they are somebody else's by now.</summary>
    public Task ReleaseAsync(Claim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await db.Publications
                    .Where(p => p.Id == claim.Id && p.Fence == claim.Fence)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.ClaimedBy, (string?)null).SetProperty(p => p.LeaseUntil, (DateTimeOffset?)null), cancellationToken);
                if (claim.LaneFence is { } fence)
                {
                    await DueRows.FreeLaneAsync(db, claim.GrantId, fence, await databaseClock.NowAsync(db, cancellationToken), cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>What is still in its state is looked at again then; null: never. Its version stays, so that nobody's decision comes late by it.</summary>
    public Task PutOffAsync(Claim claim, PublicationState state, DateTimeOffset? until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications
                .Where(p => p.Id == claim.Id && p.Fence == claim.Fence && p.State == state)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, until).SetProperty(p => p.Faults, 0), cancellationToken),
            cancellationToken);

    /// <summary>The next instant at which something will be due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Instance,
            db => DueRows.NextDueAsync(db, cancellationToken),
            cancellationToken);
}
