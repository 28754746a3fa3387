using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Gives a group another name or colour, on the version that the author read.</summary>
internal sealed class ChangeAccountGroup(Database database, AuditLog audit, AccountGroupEvents events)
{
    public Task<AccountGroupOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, Guid id, int version, AccountGroupInput input, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            token => database.WriteAsync<AccountGroupOutcome>(
                WorkspaceScope.Of(workspaceId),
                async db =>
                {
                    if (await db.AccountGroups.SingleOrDefaultAsync(g => g.Id == id, token) is not { } group)
                    {
                        return new AccountGroupOutcome.NotFound();
                    }

                    if (AccountGroupRules.Check(input) is { Count: > 0 } problems)
                    {
                        return new AccountGroupOutcome.Invalid(problems);
                    }

                    if (group.Version != version)
                    {
                        return new AccountGroupOutcome.VersionConflict(group.Version);
                    }

                    var key = AccountGroupRules.KeyOf(input.Name!);
                    if (await db.AccountGroups.Where(g => g.NameKey == key && g.Id != id).Select(g => g.Name).SingleOrDefaultAsync(token) is { } taken)
                    {
                        return new AccountGroupOutcome.Invalid([AccountGroupRules.NameTaken(taken)]);
                    }

                    var before = new { group.Name, group.Colour };
                    (group.Name, group.NameKey, group.Colour) = (input.Name!.Trim(), key, input.Colour!.Value);
                    var after = new { group.Name, group.Colour };
                    if (before != after)
                    {
                        audit.Record(db, workspaceId, actor, "accountgroup.changed", "accountgroup", id, before, after);
                        events.Announce(db, group);
                    }

                    return new AccountGroupOutcome.Done(id);
                },
                token),
            cancellationToken);
}
