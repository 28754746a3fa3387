using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Adds accounts to a group and takes others out of it: all of them, or none when one is not there. May be repeated.</summary>
internal sealed class ChangeGroupAccounts(Database database, AuditLog audit, AccountGroupEvents events)
{
    public Task<AccountGroupOutcome> ExecuteAsync(Guid workspaceId, Actor actor, Guid id, GroupAccountsInput input, CancellationToken cancellationToken) =>
        // Who adds the same account at the same time, or deletes the group, makes the other try again.
        ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Of(workspaceId), db => ChangeAsync(db, actor, id, input, token), token), cancellationToken);

    private async Task<AccountGroupOutcome> ChangeAsync(CuewrightDbContext db, Actor actor, Guid id, GroupAccountsInput input, CancellationToken cancellationToken)
    {
        if (await db.AccountGroups.SingleOrDefaultAsync(g => g.Id == id, cancellationToken) is not { } group)
        {
            return new AccountGroupOutcome.NotFound();
        }

        if (input.Problems() is { Count: > 0 } wrong)
        {
            return new AccountGroupOutcome.Invalid(wrong);
        }

        var ids = input.Add.Concat(input.Remove).ToList();
        var handles = await db.Accounts.Where(a => ids.Contains(a.Id) && a.RemovedAt == null).ToDictionaryAsync(a => a.Id, a => a.Username, cancellationToken);
        FieldProblem[] unknown = [.. ChosenAccounts.Unknown("add", input.Add, handles.ContainsKey), .. ChosenAccounts.Unknown("remove", input.Remove, handles.ContainsKey)];
        if (unknown.Length > 0)
        {
            return new AccountGroupOutcome.Invalid(unknown);
        }

        var there = await db.GroupedAccounts.Where(grouped => grouped.GroupId == id && ids.Contains(grouped.AccountId)).ToListAsync(cancellationToken);
        var added = input.Add.Distinct().Except(there.Select(grouped => grouped.AccountId)).ToList();
        var removed = there.FindAll(grouped => input.Remove.Contains(grouped.AccountId));
        if (added.Count + removed.Count > 0)
        {
            db.GroupedAccounts.AddRange(added.Select(account => new GroupedAccount { GroupId = id, AccountId = account, WorkspaceId = group.WorkspaceId }));
            db.GroupedAccounts.RemoveRange(removed);
            audit.Record(
                db, group.WorkspaceId, actor, "accountgroup.accounts_changed", "accountgroup", id, new { group.Name },
                new { Added = added.Select(account => handles[account]), Removed = removed.Select(grouped => handles[grouped.AccountId]) });
            events.Announce(db, group);
        }

        return new AccountGroupOutcome.Done(id);
    }
}
