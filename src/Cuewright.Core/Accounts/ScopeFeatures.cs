using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Which feature each scope opens; the one table of it.</summary>
internal static class ScopeFeatures
{
    public const string Publish = "publish";
    public const string Drafts = "drafts";

    private static readonly (string Scope, string Feature)[] Table =
    [
        (TikTokScopes.VideoPublish, Publish),
        (TikTokScopes.VideoUpload, Drafts),
        (TikTokScopes.VideoList, "videos"),
        (TikTokScopes.UserInfoStats, "counts"),
        (TikTokScopes.UserInfoProfile, "profile"),
    ];

    public static IReadOnlyList<string> Features { get; } = [.. Table.Select(row => row.Feature)];

    /// <param name="granted">Comma separated, as TikTok granted them.</param>
    /// <returns>What was not granted, with the feature that is closed by it.</returns>
    public static IReadOnlyList<(string Scope, string Feature)> Closed(string granted)
    {
        var scopes = Split(granted);
        return [.. Table.Where(row => !scopes.Contains(row.Scope, StringComparer.Ordinal))];
    }

    /// <summary>What a connected account says of itself, whether the scopes came with a consent or with a refresh.</summary>
    /// <returns>Null when it can publish.</returns>
    public static string? ProblemOf(string granted) => Closed(granted).Any(closed => closed.Feature == Publish) ? FailureCodes.ScopeMissing : null;

    public static string[] Split(string granted) => granted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
