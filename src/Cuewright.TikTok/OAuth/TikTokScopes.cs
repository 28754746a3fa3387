namespace Cuewright.TikTok;

/// <summary>The scopes this client can use (contract section 1.9).</summary>
public static class TikTokScopes
{
    /// <summary>open_id, union_id, avatar and display name. Comes with Login Kit.</summary>
    public const string UserInfoBasic = "user.info.basic";

    /// <summary>Handle, biography and the verified mark.</summary>
    public const string UserInfoProfile = "user.info.profile";

    /// <summary>Counts of followers, followed accounts, likes and public videos.</summary>
    public const string UserInfoStats = "user.info.stats";

    /// <summary>The account's public videos.</summary>
    public const string VideoList = "video.list";

    /// <summary>Drafts to the user's inbox.</summary>
    public const string VideoUpload = "video.upload";

    /// <summary>Direct posts, and the creator info they need.</summary>
    public const string VideoPublish = "video.publish";

    /// <summary>All six, in the order in which the consent page is asked for them.</summary>
    public static IReadOnlyList<string> All { get; } = [UserInfoBasic, UserInfoProfile, UserInfoStats, VideoList, VideoUpload, VideoPublish];

    /// <summary>The list as TikTok wants it, separated by commas; spaces are refused.</summary>
    internal static string Join(IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return scopes.Count > 0 && scopes.All(scope => !string.IsNullOrWhiteSpace(scope) && !scope.AsSpan().ContainsAny(',', ' '))
            ? string.Join(',', scopes)
            : throw new ArgumentException("Ask for at least one scope, each by its own entry.", nameof(scopes));
    }

    internal static IReadOnlyList<string> Parse(string? list) =>
        list is null ? [] : [.. list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
