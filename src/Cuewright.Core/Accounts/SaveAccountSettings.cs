using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Gives an account its zone, tags and slots, all at once, on the version that the author read.</summary>
internal sealed class SaveAccountSettings(Database database, AuditLog audit, AccountEvents events)
{
    public async Task<SaveAccountSettingsOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, AccountId id, int version, AccountSettings settings, CancellationToken cancellationToken) =>
        await ConflictRetry.RunAsync(
            token => database.WriteAsync<SaveAccountSettingsOutcome>(
                WorkspaceScope.Of(workspaceId),
                async db =>
                {
                    if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, token) is not { } account)
                    {
                        return new SaveAccountSettingsOutcome.NotFound();
                    }

                    if (AccountSettingsRules.Check(settings) is { Count: > 0 } problems)
                    {
                        return new SaveAccountSettingsOutcome.Invalid(problems);
                    }

                    if (account.Version != version)
                    {
                        return new SaveAccountSettingsOutcome.VersionConflict(account.Version);
                    }

                    var before = await AccountSettingsQuery.FindAsync(db, workspaceId, id, token);
                    account.TimeZone = settings.TimeZone;
                    account.Tags = AccountSettingsRules.Tidy(settings.Tags);
                    // The version must move even when only slots differ: it guards them too.
                    db.Entry(account).State = EntityState.Modified;
                    // Written first, so that of two editors one fails here and neither mixes the other's slots with its own.
                    await db.SaveChangesAsync(token);
                    await ReplaceSlotsAsync(db, account, settings.Slots, token);
                    await db.SaveChangesAsync(token);
                    var after = await AccountSettingsQuery.FindAsync(db, workspaceId, id, token);
                    audit.Record(db, workspaceId, actor, "account.settings_saved", "account", id.Value, before?.Settings, after?.Settings);
                    events.Announce(db, account);
                    return new SaveAccountSettingsOutcome.Saved();
                },
                token),
            cancellationToken);

    private static async Task ReplaceSlotsAsync(CuewrightDbContext db, Account account, IReadOnlyList<SlotTime> slots, CancellationToken cancellationToken)
    {
        var wanted = slots.Select(slot => (slot.Weekday, Minute: slot.Minute() ?? 0)).ToHashSet();
        var there = await db.Slots.Where(slot => slot.AccountId == account.Id).ToListAsync(cancellationToken);
        db.Slots.RemoveRange(there.Where(slot => !wanted.Contains((slot.Weekday, slot.Minute))));
        wanted.ExceptWith(there.Select(slot => (slot.Weekday, slot.Minute)));
        db.Slots.AddRange(wanted.Select(slot => new Slot { AccountId = account.Id, WorkspaceId = account.WorkspaceId, Weekday = slot.Weekday, Minute = slot.Minute }));
    }
}
