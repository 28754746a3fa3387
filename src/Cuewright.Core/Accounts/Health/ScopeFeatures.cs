using Cuewright.TikTok;

namespace Cuewright.Core.Accounts.Health;

/// <summary>Which feature each scope opens; the one table of it.</summary>
internal static class ScopeFeatures
{
    public const string Publish = "publish";

    private static readonly (string Scope, string Feature)[] Table =
    [
        (TikTokScopes.VideoPublish, Publish),
        (TikTokScopes.VideoUpload, "drafts"),
        (TikTokScopes.VideoList, "videos"),
        (TikTokScopes.UserInfoStats, "counts"),
        (TikTokScopes.UserInfoProfile, "profile"),
    ];

    public static IReadOnlyList<string> Features { get; } = [.. Table.Select(row => row.Feature)];

    /// <param name="granted">Comma separated, as TikTok granted them.</param>
    /// <returns>What was not granted, with the feature that is closed by it.</returns>
    public static IReadOnlyList<(string Scope, string Feature)> Closed(string granted)
    {
        var scopes = granted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. Table.Where(row => !scopes.Contains(row.Scope, StringComparer.Ordinal))];
    }
}
