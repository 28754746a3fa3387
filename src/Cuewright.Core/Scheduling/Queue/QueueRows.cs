using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>What belongs where in the queue; used by the list and by its counters.</summary>
internal static class QueueRows
{
    public static IQueryable<Publication> Of(CuewrightDbContext db, QueueStage stage, DateTimeOffset now) => stage switch
    {
        QueueStage.Sending => Queued(db).Where(p => p.State == PublicationState.Publishing),
        QueueStage.Processing => Queued(db).Where(p => p.State == PublicationState.Processing),
        // What is late waits for a person and has a page of its own.
        QueueStage.Waiting => Queued(db).Where(
            p => p.State == PublicationState.Parked
                || (p.State == PublicationState.Scheduled && p.PublishAt <= now && (p.ProblemCode == null || (p.ProblemCode != FailureCodes.Late && p.ProblemCode != FailureCodes.Restored)))),
    };

    public static IQueryable<Publication> ComingUp(CuewrightDbContext db, DateTimeOffset now) =>
        Queued(db).Where(p => p.State == PublicationState.Scheduled && p.PublishAt > now);

    public static async Task<QueueCounts> CountAsync(CuewrightDbContext db, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await Of(db, QueueStage.Sending, now).CountAsync(cancellationToken),
        await Of(db, QueueStage.Processing, now).CountAsync(cancellationToken),
        await Of(db, QueueStage.Waiting, now).CountAsync(cancellationToken),
        await db.Publications.CountAsync(p => (p.State == PublicationState.Scheduled && p.ProblemCode == FailureCodes.Late) || p.ProblemCode == FailureCodes.Restored, cancellationToken),
        await ComingUp(db, now).CountAsync(cancellationToken),
        await db.Publications.CountAsync(p => p.Risks != null && p.State == PublicationState.Scheduled && p.PublishAt > now, cancellationToken));

    /// <summary>Those that keep accounts of this workspace.</summary>
    public static async Task<IReadOnlyList<OpenCircuit>> CircuitsAsync(CuewrightDbContext db, CancellationToken cancellationToken) =>
        await (
            from gate in db.AppGates
            where gate.OpenedAt != null
            join app in db.DeveloperApps on gate.DeveloperAppId equals app.Id
            where db.Accounts.Any(a => a.RemovedAt == null && db.Grants.Any(g => g.Id == a.GrantId && g.DeveloperAppId == app.Id))
            orderby app.Name
            select new OpenCircuit(app.Id, app.Name, gate.OpenedAt!.Value, gate.ProbeUntil > gate.RetryAt ? gate.ProbeUntil : gate.RetryAt))
        .ToListAsync(cancellationToken);

    // In the words of the partial index that serves it.
    private static IQueryable<Publication> Queued(CuewrightDbContext db) =>
        db.Publications.Where(
            p => p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Processing || p.State == PublicationState.Parked);
}
