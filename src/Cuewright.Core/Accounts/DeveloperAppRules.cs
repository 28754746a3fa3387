using Cuewright.Core.Kernel;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>What can be wrong with a developer app before TikTok sees it; each sentence says the mend.</summary>
internal static class DeveloperAppRules
{
    public const int LongestName = 100;
    public const int LongestKey = 64;
    private const int LongestSecret = 200;

    public static IReadOnlyList<FieldProblem> ProblemsOf(DeveloperAppInput input, bool isNew)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Trim().Length > LongestName)
        {
            problems.Add(new FieldProblem("name", "app_name_invalid", $"Give the app a name of 1 to {LongestName} characters; only people here see it."));
        }

        if (isNew && !IsToken(input.ClientKey, LongestKey))
        {
            problems.Add(new FieldProblem("clientKey", "client_key_invalid", "Copy the client key from TikTok's developer portal: letters and digits, without spaces."));
        }

        if ((isNew || input.ClientSecret is not null) && !IsToken(input.ClientSecret, LongestSecret))
        {
            problems.Add(new FieldProblem("clientSecret", "client_secret_invalid", "Copy the client secret from TikTok's developer portal: letters and digits, without spaces."));
        }

        if (input.Scopes.FirstOrDefault(scope => !TikTokScopes.All.Contains(scope, StringComparer.Ordinal)) is { } unknown)
        {
            problems.Add(new FieldProblem("scopes", "scope_unknown", $"There is no scope {unknown}. Choose among {string.Join(", ", TikTokScopes.All)}."));
        }
        else if (ScopeRules.BasicMissing(input.Scopes) is { } missing)
        {
            problems.Add(missing);
        }

        return problems;
    }

    private static bool IsToken(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest && text.All(char.IsAsciiLetterOrDigit);
}
