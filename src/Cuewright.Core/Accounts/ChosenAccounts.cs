using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>What is wrong with a list of accounts that one act is for. Each problem names the place in the list and the account.</summary>
internal static class ChosenAccounts
{
    /// <summary>As many as a workspace is made for.</summary>
    public const int Max = 1000;

    public static IEnumerable<FieldProblem> Unknown(string list, IReadOnlyList<AccountId> ids, Func<AccountId, bool> isKnown) =>
        Where(list, ids, id => !isKnown(id), "account_unknown", id => $"The workspace has no account {id}. Leave it out; nothing was changed.");

    public static IEnumerable<FieldProblem> Where(string list, IReadOnlyList<AccountId> ids, Func<AccountId, bool> isWrong, string code, Func<AccountId, string> sentence) =>
        from place in ids.Select((id, index) => (Id: id, Index: index))
        where isWrong(place.Id)
        select new FieldProblem(At(list, place.Index), code, sentence(place.Id));

    public static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
