using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Which accounts come into a group and which go out of it, in one act.</summary>
internal sealed record GroupAccountsInput(IReadOnlyList<AccountId> Add, IReadOnlyList<AccountId> Remove)
{
    public IReadOnlyList<FieldProblem> Problems()
    {
        if (Add.Count + Remove.Count is 0 or > ChosenAccounts.Max)
        {
            return [new FieldProblem(Add.Count == 0 ? "remove" : "add", "account_count", $"Name 1 to {ChosenAccounts.Max} accounts to add or to remove.")];
        }

        return [.. ChosenAccounts.Where("remove", Remove, Add.Contains, "account_both", id => $"The account {id} is to be added and removed. Name it once.")];
    }
}
