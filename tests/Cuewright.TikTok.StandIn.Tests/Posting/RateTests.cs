namespace Cuewright.TikTok.StandIn.Tests.Posting;

public sealed class RateTests : StandInTests
{
    [Theory]
    [InlineData("init", 6)]
    [InlineData("creator_info", 20)]
    [InlineData("status", 30)]
    [InlineData("user", 600)]
    [Trait("contract", "27")]
    public async Task Row_27_calls_per_sliding_minute(string endpoint, int limit)
    {
        var token = await StandIn.TokenAsync();
        for (var i = 0; i < limit; i++)
        {
            Assert.NotEqual(429, (await CallAsync(endpoint, token)).Status);
            StandIn.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var refused = await CallAsync(endpoint, token);
        Assert.Equal((429, "rate_limit_exceeded"), (refused.Status, refused.Code));
        StandIn.Clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(limit));
        Assert.NotEqual(429, (await CallAsync(endpoint, token)).Status);
        Assert.Equal(429, (await CallAsync(endpoint, token)).Status);
    }

    [Fact]
    [Trait("contract", "27")]
    public async Task Row_27_each_token_has_its_own_minute()
    {
        var first = await StandIn.TokenAsync();
        for (var i = 0; i < 6; i++)
        {
            await StandIn.InitAsync(first);
        }

        Assert.Equal(429, (await StandIn.InitAsync(first)).Status);
        Assert.Equal(200, (await StandIn.InitAsync(await StandIn.TokenAsync("harbor.coffee"))).Status);
    }

    private Task<Answer> CallAsync(string endpoint, string token) => endpoint switch
    {
        "init" => StandIn.InitAsync(token),
        "creator_info" => StandIn.CreatorInfoAsync(token),
        "status" => StandIn.StatusAsync(token, "x"),
        _ => StandIn.GetAsync("v2/user/info/?fields=open_id", token),
    };
}
