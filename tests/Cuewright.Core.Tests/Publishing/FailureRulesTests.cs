using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Tests.Publishing;

public sealed class FailureRulesTests
{
    [Fact]
    public void Every_kind_has_a_rule_with_a_known_code()
    {
        foreach (var kind in Enum.GetValues<TikTokFailureKind>())
        {
            Assert.Contains(FailureRules.Of(kind).Code, FailureCodes.All);
        }
    }

    [Theory]
    [InlineData(TikTokFailureKind.Unreachable, FailurePolicy.KeepTrying)]
    [InlineData(TikTokFailureKind.RateLimited, FailurePolicy.WaitMinutes)]
    [InlineData(TikTokFailureKind.DailyPostCap, FailurePolicy.WaitHours)]
    [InlineData(TikTokFailureKind.ActiveUserCap, FailurePolicy.WaitHours)]
    [InlineData(TikTokFailureKind.GrantInvalid, FailurePolicy.Reconnect)]
    [InlineData(TikTokFailureKind.ScopeMissing, FailurePolicy.Reconnect)]
    [InlineData(TikTokFailureKind.PrivacyMismatch, FailurePolicy.Edit)]
    [InlineData(TikTokFailureKind.CreatorBanned, FailurePolicy.GiveUp)]
    [InlineData(TikTokFailureKind.Unknown, FailurePolicy.GiveUp)]
    internal void Kinds_are_treated_as_the_contract_asks(TikTokFailureKind kind, FailurePolicy policy) => Assert.Equal(policy, FailureRules.Of(kind).Policy);

    [Fact]
    public void A_verdict_is_never_waited_out_with_the_same_attempt()
    {
        foreach (var kind in Enum.GetValues<TikTokFailureKind>())
        {
            Assert.NotEqual(FailurePolicy.KeepTrying, FailureRules.OfVerdict(kind).Policy);
        }
    }

    [Fact]
    public void Back_off_grows_to_its_bound_and_spreads()
    {
        for (var failures = 1; failures < 20; failures++)
        {
            var pause = Backoff.After(failures);
            Assert.InRange(pause, TimeSpan.FromSeconds(3.2), TimeSpan.FromMinutes(6));
        }

        Assert.InRange(Backoff.After(1), TimeSpan.FromSeconds(3.2), TimeSpan.FromSeconds(4.8));
        Assert.InRange(Backoff.After(50), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
        Assert.True(Enumerable.Range(0, 20).Select(_ => Backoff.After(3)).Distinct().Count() > 10, "accounts that failed together would return together");
    }
}
