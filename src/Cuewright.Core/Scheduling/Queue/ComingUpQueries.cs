using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>The next publications of each account; whose turn is soonest comes first.</summary>
internal sealed class ComingUpQueries(Database database, TimeProvider clock)
{
    public const int PageSize = 30;
    private const int OfEach = 3;

    /// <param name="accounts">Empty: all.</param>
    /// <param name="onlyAtRisk">Only what will not go out as it stands.</param>
    public Task<ComingUpPage> ExecuteAsync(Guid workspaceId, IReadOnlyList<AccountId> accounts, bool onlyAtRisk, int skip, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var ahead = QueueRows.ComingUp(db, now).Where(p => !onlyAtRisk || p.Risks != null);
                var chosen = db.Accounts.Where(a => a.RemovedAt == null);
                if (accounts.Count > 0)
                {
                    chosen = chosen.Where(a => accounts.Contains(a.Id));
                }

                var ids = await chosen.Select(a => new { a.Id, Next = ahead.Where(p => p.AccountId == a.Id).Min(p => p.PublishAt) })
                    .Where(a => a.Next != null).OrderBy(a => a.Next).ThenBy(a => a.Id).Select(a => a.Id).Skip(skip).Take(PageSize + 1).ToListAsync(cancellationToken);
                var page = ids.Take(PageSize).ToList();
                return new ComingUpPage(
                    await QueueRows.CountAsync(db, now, cancellationToken),
                    await QueueRows.CircuitsAsync(db, cancellationToken),
                    await OfAccountsAsync(db, page, ahead, now, cancellationToken),
                    ids.Count > page.Count);
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<ComingUpAccount>> OfAccountsAsync(
        CuewrightDbContext db, List<AccountId> page, IQueryable<Publication> ahead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = await db.Accounts.Where(a => page.Contains(a.Id))
            .SelectMany(a => ahead.Where(p => p.AccountId == a.Id).OrderBy(p => p.PublishAt).ThenBy(p => p.Id).Take(OfEach)).Select(p => p.Id).ToListAsync(cancellationToken);
        var entries = (await CalendarEntries.OfAsync(db, db.Publications.Where(p => first.Contains(p.Id)), cancellationToken)).ToLookup(entry => entry.Publication.Account.Id);
        var counts = await QueueRows.ComingUp(db, now).Where(p => page.Contains(p.AccountId)).GroupBy(p => p.AccountId)
            .Select(group => new { group.Key, All = group.Count(), AtRisk = group.Count(p => p.Risks != null) }).ToDictionaryAsync(row => row.Key, cancellationToken);
        return
        [
            .. page.Where(id => entries[id].Any()).Select(id => new ComingUpAccount(
                entries[id].First().Publication.Account, counts.GetValueOrDefault(id)?.All ?? 0, counts.GetValueOrDefault(id)?.AtRisk ?? 0, [.. entries[id]])),
        ];
    }
}
