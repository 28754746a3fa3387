using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Takes a group away. Its accounts, and what is scheduled for them, stay as they are.</summary>
internal sealed class DeleteAccountGroup(Database database, AuditLog audit, AccountGroupEvents events)
{
    /// <returns>False when the workspace has no such group.</returns>
    public Task<bool> ExecuteAsync(Guid workspaceId, Actor actor, Guid id, CancellationToken cancellationToken) => ConflictRetry.RunAsync(
        token => database.WriteAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.AccountGroups.SingleOrDefaultAsync(g => g.Id == id, token) is not { } group)
                {
                    return false;
                }

                var handles = await (
                    from grouped in db.GroupedAccounts
                    where grouped.GroupId == id
                    join account in db.Accounts on grouped.AccountId equals account.Id
                    where account.RemovedAt == null
                    select account.Username).ToListAsync(token);
                db.AccountGroups.Remove(group);
                audit.Record(
                    db, workspaceId, actor, "accountgroup.deleted", "accountgroup", id, new { group.Name, group.Colour, Accounts = handles.Order(StringComparer.Ordinal) }, null);
                events.Announce(db, group);
                return true;
            },
            token),
        cancellationToken);
}
