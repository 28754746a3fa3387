using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>Gives the posting defaults of one account to others, over whatever they had: to all of them, or to none.</summary>
internal sealed class CopyPostingDefaults(Database database, DefaultsWriter writer)
{
    public const int MaxAccounts = 500;

    /// <param name="version">Of the defaults that are copied, as their author read them.</param>
    public Task<CopyPostingDefaultsOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, AccountId from, int version, IReadOnlyList<AccountId> to, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Of(workspaceId), db => CopyAsync(db, actor, from, version, to, token), token), cancellationToken);

    private async Task<CopyPostingDefaultsOutcome> CopyAsync(
        CuewrightDbContext db, Actor actor, AccountId from, int version, IReadOnlyList<AccountId> to, CancellationToken cancellationToken)
    {
        List<AccountId> ids = [from, .. to.Take(MaxAccounts + 1)];
        var accounts = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id) && a.RemovedAt == null).ToDictionaryAsync(a => a.Id, cancellationToken);
        if (!accounts.ContainsKey(from))
        {
            return new CopyPostingDefaultsOutcome.NotFound();
        }

        if (Check(from, to, accounts) is { Count: > 0 } problems)
        {
            return new CopyPostingDefaultsOutcome.Invalid(problems);
        }

        var defaults = await db.PostingDefaults.Where(d => ids.Contains(d.AccountId)).ToDictionaryAsync(d => d.AccountId, cancellationToken);
        var source = PostingDefaultsView.Of(defaults.GetValueOrDefault(from));
        return source.Version != version
            ? new CopyPostingDefaultsOutcome.VersionConflict(source.Version)
            : new CopyPostingDefaultsOutcome.Copied(to.Count(
                id => writer.Write(db, actor, accounts[id], defaults.GetValueOrDefault(id), source.Choices, "account.defaults_copied") is not null));
    }

    private static List<FieldProblem> Check(AccountId from, IReadOnlyList<AccountId> to, Dictionary<AccountId, Account> accounts)
    {
        var (problems, seen) = (new List<FieldProblem>(), new HashSet<AccountId>());
        if (to.Count is 0 or > MaxAccounts)
        {
            problems.Add(new("accountIds", "accounts_count", $"Choose 1 to {MaxAccounts} accounts to copy the defaults to."));
            return problems;
        }

        for (var i = 0; i < to.Count; i++)
        {
            var place = ChosenAccounts.At("accountIds", i);
            if (!accounts.ContainsKey(to[i]))
            {
                problems.Add(new(place, "account_unknown", "This account is not connected to the workspace."));
            }
            else if (to[i] == from)
            {
                problems.Add(new(place, "account_itself", "These defaults are this account's own. Choose other accounts."));
            }
            else if (!seen.Add(to[i]))
            {
                problems.Add(new(place, "account_twice", "Each account can be chosen once."));
            }
        }

        return problems;
    }
}
