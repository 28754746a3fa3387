using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Groups;

namespace Cuewright.Server.Demo;

/// <summary>Gathers the demo's accounts in groups and gives some of them tags, slots and a zone.</summary>
internal sealed class DemoGroups(AddAccountGroup add, ChangeGroupAccounts fill, SaveAccountSettings save)
{
    public async Task EnsureAsync(DemoScope scope, IReadOnlyDictionary<string, AccountView> accounts, CancellationToken cancellationToken)
    {
        foreach (var group in DemoGroup.All)
        {
            var input = new AccountGroupInput(group.Name, group.Colour);
            // A group that is there already was made by a seeding that broke off.
            if (await add.ExecuteAsync(scope.WorkspaceId, scope.Actor, input, cancellationToken) is AccountGroupOutcome.Done done)
            {
                var handles = group.Handles.Where(accounts.ContainsKey);
                await fill.ExecuteAsync(scope.WorkspaceId, scope.Actor, done.Id, new GroupAccountsInput([.. handles.Select(handle => accounts[handle].Id)], []), cancellationToken);
            }
        }

        foreach (var habit in DemoHabit.All.Where(habit => accounts.TryGetValue(habit.Handle, out var account) && account.Tags.Count == 0))
        {
            var account = accounts[habit.Handle];
            await save.ExecuteAsync(scope.WorkspaceId, scope.Actor, account.Id, account.Version, habit.ToSettings(), cancellationToken);
        }
    }
}
