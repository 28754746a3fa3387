namespace Cuewright.TikTok.Contract.Tests;

public sealed class ConnectTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "27")]
    [Trait("trap", "28")]
    [Trait("trap", "29")]
    [Trait("trap", "33")]
    public async Task A_consent_becomes_tokens_that_work(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var verifier = Pkce.NewVerifier();
        var callback = await pair.ConsentAsync(TikTokScopes.All, verifier: verifier);

        Assert.Equal((true, "a state/+="), (callback.IsGranted, callback.State));
        var tokens = await pair.OAuth.ExchangeCodeAsync(Pair.App, callback.Code!, Pair.Redirect, verifier, Token);
        Assert.Equal(TikTokScopes.All.Order(), tokens.Scopes.Order());
        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromDays(365)), (tokens.ExpiresIn, tokens.RefreshExpiresIn));
        Assert.Equal(Pair.Handle, (await pair.Users.GetUserInfoAsync(tokens.Scopes, tokens.AccessToken, Token)).Username);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "26")]
    public async Task Scopes_that_come_back_smaller_still_give_what_they_cover(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var tokens = await pair.ConnectAsync(granted: [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload]);

        Assert.Equal([TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload], tokens.Scopes);
        var user = await pair.Users.GetUserInfoAsync(tokens.Scopes, tokens.AccessToken, Token);
        Assert.Equal((tokens.OpenId, null, null), (user.OpenId, user.Username, user.FollowerCount));
        Assert.Equal(TikTokFailureKind.ScopeMissing, await KindAsync(() => pair.Posting.QueryCreatorInfoAsync(tokens.AccessToken, Token)));
        Assert.Equal(TikTokFailureKind.ScopeMissing, await KindAsync(() => pair.Users.GetUserInfoAsync(TikTokScopes.All, tokens.AccessToken, Token)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refusal_by_the_creator_is_a_callback_without_code(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var callback = await pair.ConsentAsync(TikTokScopes.All, verifier: Pkce.NewVerifier(), allow: false);

        Assert.Equal((false, null, "access_denied"), (callback.IsGranted, callback.Code, callback.Error));
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "24")]
    public async Task What_is_wrong_with_an_exchange_is_told_apart(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var verifier = Pkce.NewVerifier();
        var code = (await pair.ConsentAsync(TikTokScopes.All, verifier: verifier)).Code!;

        Assert.Equal(TikTokFailureKind.AppMisconfigured, await KindAsync(() => pair.OAuth.ExchangeCodeAsync(Pair.App with { ClientSecret = "wrong" }, code, Pair.Redirect, verifier, Token)));
        Assert.Equal(TikTokFailureKind.GrantInvalid, await KindAsync(() => pair.OAuth.ExchangeCodeAsync(Pair.App, code[..code.IndexOf('*', StringComparison.Ordinal)], Pair.Redirect, verifier, Token)));
        Assert.NotEmpty((await pair.OAuth.ExchangeCodeAsync(Pair.App, code, Pair.Redirect, verifier, Token)).AccessToken);
        Assert.Equal(TikTokFailureKind.GrantInvalid, await KindAsync(() => pair.OAuth.ExchangeCodeAsync(Pair.App, code, Pair.Redirect, verifier, Token)));
    }
}
