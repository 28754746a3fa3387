using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Health;

/// <summary>What happened to an account: what members and TikTok did to it, and what it published. The newest first.</summary>
internal sealed class AccountHistory(Database database, TimeProvider clock)
{
    private const int PageSize = 40;

    /// <param name="before">The instant that the page before ended with; null: from now.</param>
    /// <returns>Null when the workspace has no such account.</returns>
    public Task<AccountHistoryPage?> FindAsync(Guid workspaceId, AccountId id, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var end = before ?? clock.GetUtcNow().AddTicks(1);
        return database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (!await db.Accounts.AnyAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken))
                {
                    return null;
                }

                var changes = await db.AuditEntries.Where(e => e.WorkspaceId == workspaceId && e.EntityId == id.Value && e.At < end)
                    .OrderByDescending(e => e.At).Take(PageSize + 1)
                    .Select(e => new AccountHistoryEntry(e.Id, e.At, e.Action, e.ActorName, null, null, null, null)).ToListAsync(cancellationToken);
                var publications = await (
                        from p in db.Publications
                        where p.AccountId == id && p.PublishAt < end && p.State != PublicationState.Draft && p.State != PublicationState.Scheduled && p.State != PublicationState.Parked
                        join post in db.Posts on p.PostId equals post.Id
                        orderby p.PublishAt descending
                        select new { p.Id, At = p.PublishAt!.Value, p.State, p.PostId, post.Caption, p.ProblemCode })
                    .Take(PageSize + 1).ToListAsync(cancellationToken);
                return Page([.. changes, .. publications.Select(p => new AccountHistoryEntry(p.Id.Value, p.At, null, null, p.State, p.PostId, p.Caption, p.ProblemCode))]);
            },
            cancellationToken);
    }

    private static AccountHistoryPage? Page(IEnumerable<AccountHistoryEntry> entries)
    {
        var all = entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToList();
        if (all.Count <= PageSize)
        {
            return new AccountHistoryPage(all, null);
        }

        // The next page begins before an instant, so a page never ends between two entries of one.
        var shown = all.Take(PageSize).Where(entry => entry.At > all[PageSize].At).ToList();
        var page = shown.Count > 0 ? shown : [.. all.Take(PageSize)];
        return new AccountHistoryPage(page, page[^1].At);
    }
}
