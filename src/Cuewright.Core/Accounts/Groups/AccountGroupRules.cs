using System.Text;
using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>What may stand in a group, and how many there may be.</summary>
internal static class AccountGroupRules
{
    public const int LongestName = 60;

    /// <summary>More than a person can tell apart in a list, and few enough to be sent with every page.</summary>
    public const int MaxGroups = 200;

    public static IReadOnlyList<FieldProblem> Check(AccountGroupInput input)
    {
        List<FieldProblem> problems = [];
        if (input.Name?.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl))
        {
            problems.Add(new FieldProblem("name", "group_name_invalid", $"Give the group a name of 1 to {LongestName} characters on one line."));
        }

        if (input.Colour is null)
        {
            problems.Add(new FieldProblem("colour", "colour_missing", $"Choose a colour: {string.Join(", ", Enum.GetNames<GroupColour>()).ToLowerInvariant()}."));
        }

        return problems;
    }

    public static FieldProblem NameTaken(string name) =>
        new("name", "group_name_taken", $"There is a group \"{name}\" already. Choose another name, or add the accounts to that one.");

    /// <summary>The same for names that differ only in case, or in how their accents are written.</summary>
    public static string KeyOf(string name) => name.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
