using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Groups;

internal sealed class AddAccountGroup(Database database, AuditLog audit, AccountGroupEvents events, TimeProvider clock)
{
    public async Task<AccountGroupOutcome> ExecuteAsync(Guid workspaceId, Actor actor, AccountGroupInput input, CancellationToken cancellationToken) =>
        AccountGroupRules.Check(input) is { Count: > 0 } problems
            ? new AccountGroupOutcome.Invalid(problems)
            // Two members may think of the same name at once: the second finds it taken when it tries again.
            : await ConflictRetry.RunAsync(
                token => database.WriteAsync(WorkspaceScope.Of(workspaceId), db => AddAsync(db, workspaceId, actor, input, token), token), cancellationToken);

    private async Task<AccountGroupOutcome> AddAsync(CuewrightDbContext db, Guid workspaceId, Actor actor, AccountGroupInput input, CancellationToken cancellationToken)
    {
        var (name, key, now) = (input.Name!.Trim(), AccountGroupRules.KeyOf(input.Name), clock.GetUtcNow());
        if (await db.AccountGroups.Where(group => group.NameKey == key).Select(group => group.Name).SingleOrDefaultAsync(cancellationToken) is { } taken)
        {
            return new AccountGroupOutcome.Invalid([AccountGroupRules.NameTaken(taken)]);
        }

        if (await db.AccountGroups.CountAsync(cancellationToken) >= AccountGroupRules.MaxGroups)
        {
            return new AccountGroupOutcome.TooMany();
        }

        var added = new AccountGroup { Id = Guid.CreateVersion7(now), WorkspaceId = workspaceId, Name = name, NameKey = key, Colour = input.Colour!.Value, CreatedAt = now };
        db.AccountGroups.Add(added);
        audit.Record(db, workspaceId, actor, "accountgroup.added", "accountgroup", added.Id, null, new { added.Name, added.Colour });
        events.Announce(db, added);
        return new AccountGroupOutcome.Done(added.Id);
    }
}
