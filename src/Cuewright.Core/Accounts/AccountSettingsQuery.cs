using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

internal sealed class AccountSettingsQuery(Database database)
{
    /// <returns>Null when the workspace has no such account.</returns>
    public Task<AccountSettingsView?> FindAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Of(workspaceId), db => FindAsync(db, workspaceId, id, cancellationToken), cancellationToken);

    public static async Task<AccountSettingsView?> FindAsync(CuewrightDbContext db, Guid workspaceId, AccountId id, CancellationToken cancellationToken)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken) is not { } account)
        {
            return null;
        }

        var slots = await db.Slots.AsNoTracking().Where(slot => slot.AccountId == id).OrderBy(slot => slot.Weekday).ThenBy(slot => slot.Minute).ToListAsync(cancellationToken);
        var zone = await AccountZones.OfAsync(db, account, cancellationToken);
        return new AccountSettingsView(
            new AccountSettings(account.TimeZone, account.Tags, slots.ConvertAll(slot => SlotTime.Of(slot.Weekday, slot.Minute))), zone, account.Version);
    }
}
