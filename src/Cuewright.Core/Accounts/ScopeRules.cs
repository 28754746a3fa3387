using Cuewright.Core.Kernel;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Which scopes can be asked for together.</summary>
internal static class ScopeRules
{
    /// <param name="askable">What the app asks for.</param>
    /// <param name="scopes">What somebody wants of it; empty: all of it.</param>
    public static FieldProblem? ProblemOf(DeveloperApp app, IReadOnlyList<string> askable, IReadOnlyList<string> scopes) =>
        scopes.FirstOrDefault(scope => !askable.Contains(scope, StringComparer.Ordinal)) is { } foreign
            ? new FieldProblem("scopes", "scope_not_of_app", $"The app {app.Name} does not ask for {foreign}. Choose among {string.Join(", ", askable)}.")
            : BasicMissing(scopes);

    /// <param name="scopes">Empty: all.</param>
    public static FieldProblem? BasicMissing(IReadOnlyList<string> scopes) => scopes.Count > 0 && !scopes.Contains(TikTokScopes.UserInfoBasic, StringComparer.Ordinal)
        ? new FieldProblem("scopes", "scope_basic_missing", $"{TikTokScopes.UserInfoBasic} is always needed: without it nobody knows whose account it is.")
        : null;
}
