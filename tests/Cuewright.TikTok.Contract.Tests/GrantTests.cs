namespace Cuewright.TikTok.Contract.Tests;

public sealed class GrantTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "23")]
    public async Task A_year_of_refreshes_works_for_who_keeps_what_came_back_and_ends_on_its_last_day(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var tokens = await pair.ConnectAsync();
        var refresh = tokens.RefreshToken!;
        for (var day = 13; day <= 364; day += 13)
        {
            pair.Clock.Advance(TimeSpan.FromDays(13));
            tokens = await pair.OAuth.RefreshAsync(Pair.App, refresh, Token);
            refresh = tokens.RefreshToken ?? refresh;
            Assert.Equal(Pair.Handle, (await pair.Posting.QueryCreatorInfoAsync(tokens.AccessToken, Token)).Username);
        }

        Assert.InRange(tokens.RefreshExpiresIn!.Value, TimeSpan.FromHours(23), TimeSpan.FromDays(1));
        pair.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(TikTokFailureKind.GrantInvalid, await KindAsync(() => pair.OAuth.RefreshAsync(Pair.App, refresh, Token)));
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "25")]
    public async Task An_expired_token_is_not_a_missing_scope(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync(TikTokScopes.UserInfoBasic);

        Assert.Equal(TikTokFailureKind.ScopeMissing, await KindAsync(() => pair.Posting.QueryCreatorInfoAsync(token, Token)));
        pair.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal(TikTokFailureKind.AccessTokenInvalid, await KindAsync(() => pair.Posting.QueryCreatorInfoAsync(token, Token)));
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "32")]
    public async Task A_revoked_grant_is_dead_at_once(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var tokens = await pair.ConnectAsync();
        await pair.OAuth.RevokeAsync(Pair.App, tokens.AccessToken, Token);

        Assert.Equal(TikTokFailureKind.AccessTokenInvalid, await KindAsync(() => pair.Posting.QueryCreatorInfoAsync(tokens.AccessToken, Token)));
        Assert.Equal(TikTokFailureKind.GrantInvalid, await KindAsync(() => pair.OAuth.RefreshAsync(Pair.App, tokens.RefreshToken!, Token)));
    }
}
