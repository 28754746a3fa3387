using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Accounts;

/// <summary>When a token is renewed: well ahead by the refresher, and by whoever needs it when the refresher has not come to it.</summary>
internal static class GrantTimes
{
    /// <summary>TikTok's documented life of a refresh token, from the consent on.</summary>
    public static readonly TimeSpan ConsentLife = TimeSpan.FromDays(365);

    /// <summary>Between TikTok's refusal of a refresh token and the second try that has to confirm it.</summary>
    public static readonly TimeSpan BeforeTheSecondTry = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);
    private static readonly TimeSpan Short = TimeSpan.FromHours(1);
    private static readonly TimeSpan AlmostOver = TimeSpan.FromMinutes(1);

    /// <summary>From here on only a new consent helps: what is scheduled for later will wait for one.</summary>
    public static DateTimeOffset EndsAt(Grant grant) => grant.RefreshExpiresAt;

    /// <summary>About two hours before the end, spread so that accounts connected together are not refreshed together.</summary>
    public static DateTimeOffset RefreshDueAt(DateTimeOffset askedAt, TimeSpan life) => askedAt + life - Backoff.Spread(life / 2 < Ahead ? life / 2 : Ahead);

    /// <summary>Less than an hour is left, and no back-off after a failed refresh says to leave it alone for now.</summary>
    public static bool NeedsRefresh(Grant grant, DateTimeOffset now) =>
        IsAlmostOver(grant, now) || (grant.AccessExpiresAt - now < Short && (grant.RefreshDueAt ?? now) <= now);

    /// <summary>Too little is left to begin a call with.</summary>
    public static bool IsAlmostOver(Grant grant, DateTimeOffset now) => grant.AccessExpiresAt - now < AlmostOver;
}
