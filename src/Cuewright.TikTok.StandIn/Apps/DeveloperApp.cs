namespace Cuewright.TikTok.StandIn.Apps;

internal sealed record DeveloperApp(string Name, string Key, string Secret, IReadOnlyList<string> RedirectUris, bool Audited, int? DailyUserQuota)
{
    private const int UnauditedUsers = 5;

    /// <summary>How many creators may post in 24 hours.</summary>
    public int UserCap => Audited ? DailyUserQuota ?? int.MaxValue : UnauditedUsers;

    public bool HasRedirect(string uri) => RedirectUris.Any(registered => Apps.RedirectUris.Matches(registered, uri));
}
