using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Groups;

internal sealed class AccountGroupQueries(Database database)
{
    /// <summary>By name.</summary>
    public Task<IReadOnlyList<AccountGroupView>> ListAsync(Guid workspaceId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AccountGroupView>>(
            WorkspaceScope.Of(workspaceId),
            // Ordered here: the databases' collations differ.
            async db => [.. (await Views(db, db.AccountGroups).ToListAsync(cancellationToken)).OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Id)],
            cancellationToken);

    /// <returns>Null when the workspace has no such group.</returns>
    public Task<AccountGroupView?> FindAsync(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Of(workspaceId), db => Views(db, db.AccountGroups.Where(group => group.Id == id)).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>The groups of each account, in the order in which they were made. One reading for all: joined to the accounts, it would count their publications once per group.</summary>
    /// <param name="account">Null: all accounts in the context's scope.</param>
    public static async Task<ILookup<AccountId, Guid>> OfAccountsAsync(CuewrightDbContext db, AccountId? account, CancellationToken cancellationToken) =>
        (await db.GroupedAccounts.Where(grouped => account == null || grouped.AccountId == account).ToListAsync(cancellationToken))
        .OrderBy(grouped => grouped.GroupId).ToLookup(grouped => grouped.AccountId, grouped => grouped.GroupId);

    private static IQueryable<AccountGroupView> Views(CuewrightDbContext db, IQueryable<AccountGroup> groups) =>
        groups.Select(group => new AccountGroupView(
            group.Id,
            group.Name,
            group.Colour,
            db.GroupedAccounts.Count(grouped => grouped.GroupId == group.Id && db.Accounts.Any(a => a.Id == grouped.AccountId && a.RemovedAt == null)),
            group.Version));
}
