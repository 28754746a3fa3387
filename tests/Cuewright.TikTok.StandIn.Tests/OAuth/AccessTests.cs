namespace Cuewright.TikTok.StandIn.Tests.OAuth;

public sealed class AccessTests : StandInTests
{
    private Task<Answer> RevokeAsync(string? token, string? secret = TestStandIn.Secret)
    {
        (string, string)[] all = [("client_key", TestStandIn.Key), ("client_secret", secret ?? ""), ("token", token ?? "")];
        return StandIn.FormAsync("v2/oauth/revoke/", [.. all.Where(field => field.Item2.Length > 0)]);
    }

    [Fact]
    [Trait("contract", "20")]
    public async Task Row_20_absent_unknown_and_day_old_tokens_are_invalid()
    {
        var token = await StandIn.TokenAsync();
        foreach (var wrong in new[] { null, "act.unknown", token + "x", token[..^1] })
        {
            var answer = await StandIn.CreatorInfoAsync(wrong!);
            Assert.Equal((401, "access_token_invalid"), (answer.Status, answer.Code));
            Assert.Equal("The access token is invalid or not found in the request.", answer.Message);
        }

        StandIn.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal("ok", (await StandIn.CreatorInfoAsync(token)).Code);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((401, "access_token_invalid"), ((await StandIn.CreatorInfoAsync(token)).Status, (await StandIn.CreatorInfoAsync(token)).Code));
    }

    [Fact]
    [Trait("contract", "21")]
    public async Task Row_21_revoke_kills_both_tokens_and_answers_empty()
    {
        var tokens = await StandIn.ConnectAsync();
        var access = tokens.GetProperty("access_token").GetString()!;

        var answer = await RevokeAsync(access);

        Assert.Equal((200, ""), (answer.Status, answer.Body));
        Assert.Equal(401, (await StandIn.CreatorInfoAsync(access)).Status);
        Assert.Equal("invalid_grant", (await StandIn.RefreshAsync(tokens.GetProperty("refresh_token").GetString()!)).OAuthError.Error);
    }

    [Fact]
    [Trait("contract", "21")]
    public async Task Row_21_revoke_wants_all_three_fields()
    {
        var access = await StandIn.TokenAsync();

        Assert.Equal(("invalid_request", "Client secret is missed in request."), (await RevokeAsync(access, null)).OAuthError);
        Assert.Equal("invalid_client", (await RevokeAsync(access, "wrong")).OAuthError.Error);
        Assert.Equal("invalid_request", (await RevokeAsync(null)).OAuthError.Error);
        Assert.Equal("invalid_grant", (await RevokeAsync("act.nobodys")).OAuthError.Error);
        Assert.Equal("ok", (await StandIn.CreatorInfoAsync(access)).Code);
    }

    [Fact]
    [Trait("contract", "22")]
    public async Task Row_22_an_endpoint_beyond_the_granted_scopes_is_not_authorized()
    {
        var token = await StandIn.TokenAsync(scopes: "user.info.basic");

        foreach (var answer in new[] { await StandIn.CreatorInfoAsync(token), await StandIn.InitAsync(token), await StandIn.StatusAsync(token, "x") })
        {
            Assert.Equal((401, "scope_not_authorized"), (answer.Status, answer.Code));
            Assert.Equal("The user did not authorize the scope required for completing this request.", answer.Message);
        }

        var upload = await StandIn.TokenAsync(scopes: "user.info.basic,video.upload");
        Assert.Equal("invalid_publish_id", (await StandIn.StatusAsync(upload, "x")).Code);
    }
}
