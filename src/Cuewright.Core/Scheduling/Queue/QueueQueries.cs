using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>Everything between claim and verdict, and everything that is due and waits: what is being sent first, then what TikTok is at, then what waits, the longest first.</summary>
internal sealed class QueueQueries(Database database, TimeProvider clock)
{
    public const int LargestPage = 200;

    public Task<QueuePage> InFlightAsync(Guid workspaceId, QueueFilter filter, QueueCursor from, int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var (ids, next) = await IdsAsync(db, filter, from, limit, now, cancellationToken);
                return new QueuePage(
                    await QueueRows.CountAsync(db, now, cancellationToken), await QueueRows.CircuitsAsync(db, cancellationToken), await EntriesAsync(db, ids, cancellationToken), next);
            },
            cancellationToken);
    }

    private static async Task<(List<PublicationId> Ids, QueueCursor? Next)> IdsAsync(
        CuewrightDbContext db, QueueFilter filter, QueueCursor from, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = new List<PublicationId>();
        foreach (var stage in Enum.GetValues<QueueStage>().Where(stage => stage >= from.Stage && (filter.Stages.Count == 0 || filter.Stages.Contains(stage))))
        {
            var rows = QueueRows.Of(db, stage, now);
            if (filter.Accounts.Count > 0)
            {
                rows = rows.Where(p => filter.Accounts.Contains(p.AccountId));
            }

            var page = await InstantPage.OfAsync(rows, stage == from.Stage ? from.From : InstantCursor.Start, limit - ids.Count, cancellationToken);
            ids.AddRange(page.Ids);
            if (page.Next is { } next)
            {
                return (ids, new QueueCursor(stage, next));
            }
        }

        return (ids, null);
    }

    private static async Task<IReadOnlyList<QueueEntry>> EntriesAsync(CuewrightDbContext db, List<PublicationId> ids, CancellationToken cancellationToken)
    {
        var entries = (await CalendarEntries.OfAsync(db, db.Publications.Where(p => ids.Contains(p.Id)), cancellationToken)).ToDictionary(entry => entry.Publication.Id);
        var attempts = await db.Attempts.Latest().Where(a => ids.Contains(a.PublicationId))
            .Select(a => new { a.PublicationId, a.StartedAt, a.SentAt }).ToDictionaryAsync(a => a.PublicationId, cancellationToken);
        return
        [
            .. ids.Where(entries.ContainsKey).Select(id => (Entry: entries[id], Attempt: attempts.GetValueOrDefault(id)))
                .Select(row => new QueueEntry(row.Entry, Since(row.Entry.Publication, row.Attempt?.StartedAt, row.Attempt?.SentAt))),
        ];
    }

    private static DateTimeOffset? Since(PublicationView publication, DateTimeOffset? startedAt, DateTimeOffset? sentAt) => publication.State switch
    {
        PublicationState.Publishing or PublicationState.Parked => startedAt ?? publication.PublishAt,
        PublicationState.Processing => sentAt ?? startedAt,
        PublicationState.Draft or PublicationState.Scheduled or PublicationState.Published or PublicationState.Failed or PublicationState.Uncertain
            or PublicationState.Cancelled or PublicationState.Delivered => publication.PublishAt,
    };
}
