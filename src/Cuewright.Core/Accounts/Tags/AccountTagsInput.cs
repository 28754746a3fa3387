using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Tags;

/// <summary>Tags that many accounts get or lose in one act.</summary>
internal sealed record AccountTagsInput(IReadOnlyList<AccountId> Accounts, IReadOnlyList<string> Add, IReadOnlyList<string> Remove)
{
    public IReadOnlyList<FieldProblem> Problems()
    {
        List<FieldProblem> problems = [.. AccountSettingsRules.OfTags("add", Add), .. AccountSettingsRules.OfTags("remove", Remove)];
        if (Accounts.Count is 0 or > ChosenAccounts.Max)
        {
            problems.Add(new FieldProblem("accounts", "account_count", $"Name 1 to {ChosenAccounts.Max} accounts."));
        }

        if (Add.Count + Remove.Count == 0)
        {
            problems.Add(new FieldProblem("add", "tag_missing", "Name a tag to add or to remove."));
        }

        for (var i = 0; i < Remove.Count; i++)
        {
            if (Add.Any(tag => Same(tag, Remove[i])))
            {
                problems.Add(new FieldProblem(ChosenAccounts.At("remove", i), "tag_both", "This tag is to be added and removed. Name it once."));
            }
        }

        return problems;
    }

    /// <summary>The account's tags afterwards, in order. One that is there in other letters stays as it is.</summary>
    public IReadOnlyList<string> Apply(IReadOnlyList<string> tags)
    {
        var kept = tags.Where(tag => !Remove.Any(removed => Same(removed, tag))).ToList();
        return AccountSettingsRules.Tidy(kept.Concat(Add.Where(added => !kept.Exists(tag => Same(added, tag)))));
    }

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
