using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>The zone that an account's wall-clock times are meant in: its own, or else the workspace's.</summary>
internal static class AccountZones
{
    public static async Task<string> OfAsync(CuewrightDbContext db, Account account, CancellationToken cancellationToken) =>
        account.TimeZone ?? await OfWorkspaceAsync(db, account.WorkspaceId, cancellationToken);

    public static async Task<IReadOnlyDictionary<AccountId, string>> OfAsync(
        CuewrightDbContext db, Guid workspaceId, IEnumerable<Account> accounts, CancellationToken cancellationToken)
    {
        var common = await OfWorkspaceAsync(db, workspaceId, cancellationToken);
        return accounts.DistinctBy(account => account.Id).ToDictionary(account => account.Id, account => account.TimeZone ?? common);
    }

    private static Task<string> OfWorkspaceAsync(CuewrightDbContext db, Guid workspaceId, CancellationToken cancellationToken) =>
        db.Workspaces.Where(workspace => workspace.Id == workspaceId).Select(workspace => workspace.TimeZone).SingleAsync(cancellationToken);
}
