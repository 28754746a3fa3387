using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Tags;

/// <summary>Gives tags to many accounts, or takes them away: from all of them, or from none when one cannot. May be repeated.</summary>
internal sealed class ChangeAccountTags(Database database, AuditLog audit, AccountEvents events)
{
    public async Task<AccountTagsOutcome> ExecuteAsync(Guid workspaceId, Actor actor, AccountTagsInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? new AccountTagsOutcome.Invalid(problems)
            : await ConflictRetry.RunAsync(
                token => database.WriteAsync(WorkspaceScope.Of(workspaceId), db => ChangeAsync(db, workspaceId, actor, input, token), token), cancellationToken);

    private async Task<AccountTagsOutcome> ChangeAsync(CuewrightDbContext db, Guid workspaceId, Actor actor, AccountTagsInput input, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.Where(a => input.Accounts.Contains(a.Id) && a.RemovedAt == null).ToDictionaryAsync(a => a.Id, cancellationToken);
        var after = accounts.ToDictionary(pair => pair.Key, pair => input.Apply(pair.Value.Tags));
        FieldProblem[] problems = [.. ChosenAccounts.Unknown("accounts", input.Accounts, accounts.ContainsKey), .. Overfull(input, accounts, after)];
        if (problems.Length > 0)
        {
            return new AccountTagsOutcome.Invalid(problems);
        }

        foreach (var account in accounts.Values.Where(account => !account.Tags.SequenceEqual(after[account.Id], StringComparer.Ordinal)))
        {
            audit.Record(db, workspaceId, actor, "account.tags_changed", "account", account.Id.Value, new { account.Tags }, new { Tags = after[account.Id] });
            account.Tags = after[account.Id];
            events.Announce(db, account);
        }

        return new AccountTagsOutcome.Done();
    }

    private static IEnumerable<FieldProblem> Overfull(
        AccountTagsInput input, Dictionary<AccountId, Account> accounts, Dictionary<AccountId, IReadOnlyList<string>> after) =>
        ChosenAccounts.Where(
            "accounts",
            input.Accounts,
            id => after.TryGetValue(id, out var tags) && tags.Count > AccountSettingsRules.MaxTags,
            "too_many_tags",
            id => $"@{accounts[id].Username} would have more than {AccountSettingsRules.MaxTags} tags. Remove some of them first, or leave it out.");
}
