using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.OAuth;

public sealed class RefreshTests : StandInTests
{
    private static readonly (string, string) Dead = ("invalid_grant", "Refresh token is invalid or expired.");

    private static string Refresh(JsonElement tokens) => tokens.GetProperty("refresh_token").GetString()!;

    private static string Access(JsonElement tokens) => tokens.GetProperty("access_token").GetString()!;

    [Fact]
    public async Task By_default_the_same_refresh_token_comes_back_and_a_new_access_token_later()
    {
        var tokens = await StandIn.ConnectAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(6));
        var soon = (await StandIn.RefreshAsync(Refresh(tokens))).Json;
        StandIn.Clock.Advance(TimeSpan.FromHours(20));
        var later = (await StandIn.RefreshAsync(Refresh(tokens))).Json;

        Assert.Equal((Refresh(tokens), Access(tokens), 86394), (Refresh(soon), Access(soon), soon.GetProperty("expires_in").GetInt64()));
        Assert.Equal((Refresh(tokens), 86400), (Refresh(later), later.GetProperty("expires_in").GetInt64()));
        Assert.NotEqual(Access(tokens), Access(later));
        Assert.Equal(tokens.GetProperty("open_id").GetString(), later.GetProperty("open_id").GetString());
    }

    [Fact]
    [Trait("contract", "18")]
    public async Task Row_18_unknown_expired_and_revoked_refresh_tokens_are_dead()
    {
        var tokens = await StandIn.ConnectAsync();
        Assert.Equal(Dead, (await StandIn.RefreshAsync("rft.nobodys")).OAuthError);
        Assert.Equal(Dead, (await StandIn.RefreshAsync(Access(tokens))).OAuthError);

        StandIn.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(Dead, (await StandIn.RefreshAsync(Refresh(tokens))).OAuthError);

        var again = await StandIn.ConnectAsync();
        await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/grants/{TestStandIn.Handle}");
        Assert.Equal(Dead, (await StandIn.RefreshAsync(Refresh(again))).OAuthError);
    }

    [Fact]
    public async Task Scopes_that_the_creator_took_back_are_missing_from_the_next_refresh()
    {
        var tokens = await StandIn.ConnectAsync();

        Assert.Equal(204, await AllowAsync(TestStandIn.Handle, "user.info.basic", "video.list"));
        Assert.Equal("user.info.basic,video.list", (await StandIn.RefreshAsync(Refresh(tokens))).Json.GetProperty("scope").GetString());

        Assert.Equal(400, await AllowAsync(TestStandIn.Handle, "everything"));
        Assert.Equal(400, await AllowAsync(TestStandIn.Handle));
        Assert.Equal(404, await AllowAsync("nobody", "video.list"));
        Assert.Equal("user.info.basic,video.list", (await StandIn.RefreshAsync(Refresh(tokens))).Json.GetProperty("scope").GetString());

        async Task<int> AllowAsync(string handle, params string[] scopes) => (await StandIn.PutAsync($"stand-in/api/grants/{handle}/scopes", new { scopes })).Status;
    }

    [Fact]
    [Trait("contract", "18")]
    public async Task Row_18_rotation_gives_the_old_one_a_grace()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.RefreshMode = RefreshMode.Rotate);
        var tokens = await standIn.ConnectAsync();
        var rotated = (await standIn.RefreshAsync(Refresh(tokens))).Json;
        Assert.NotEqual(Refresh(tokens), Refresh(rotated));

        standIn.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True((await standIn.RefreshAsync(Refresh(tokens))).Json.TryGetProperty("access_token", out _));
        standIn.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Dead, (await standIn.RefreshAsync(Refresh(tokens))).OAuthError);
    }

    [Fact]
    [Trait("contract", "18")]
    public async Task Row_18_hard_rotation_kills_the_old_one_at_once()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.RefreshMode = RefreshMode.RotateHard);
        var tokens = await standIn.ConnectAsync();
        var rotated = (await standIn.RefreshAsync(Refresh(tokens))).Json;

        Assert.Equal(Dead, (await standIn.RefreshAsync(Refresh(tokens))).OAuthError);
        Assert.True((await standIn.RefreshAsync(Refresh(rotated))).Json.TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData(RefreshMode.Same)]
    [InlineData(RefreshMode.RotateHard)]
    [Trait("contract", "19")]
    public async Task Row_19_refreshing_does_not_extend_the_year(RefreshMode mode)
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.RefreshMode = mode);
        var tokens = await standIn.ConnectAsync();
        standIn.Clock.Advance(TimeSpan.FromDays(100));

        var refreshed = (await standIn.RefreshAsync(Refresh(tokens))).Json;

        Assert.Equal(265 * 86400, refreshed.GetProperty("refresh_expires_in").GetInt64());
    }
}
