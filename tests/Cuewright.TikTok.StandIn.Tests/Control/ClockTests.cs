namespace Cuewright.TikTok.StandIn.Tests.Control;

public sealed class ClockTests : StandInTests
{
    private const string Clock = "stand-in/api/clock";

    public ClockTests()
        : base(options => options.TestClock = true)
    {
    }

    private async Task<DateTimeOffset> NowAsync() => (await StandIn.GetAsync(Clock)).Json.GetProperty("now").GetDateTimeOffset();

    [Fact]
    public async Task It_is_refused_where_it_was_not_switched_on()
    {
        await using var standIn = await TestStandIn.StartAsync();

        Assert.Equal(409, (await standIn.PutAsync(Clock, new { advance = 60 })).Status);
        Assert.False((await standIn.GetAsync(Clock)).Json.GetProperty("isSettable").GetBoolean());
    }

    [Fact]
    public async Task An_offset_moves_tokens_along()
    {
        var token = await StandIn.TokenAsync();
        Assert.Equal(200, (await StandIn.PutAsync(Clock, new { advance = 86_400 })).Status);

        Assert.Equal("access_token_invalid", (await StandIn.CreatorInfoAsync(token)).Code);
    }

    [Fact]
    public async Task It_runs_at_the_rate_that_was_set()
    {
        var start = await NowAsync();
        await StandIn.PutAsync(Clock, new { rate = 3600 });
        StandIn.Clock.Advance(TimeSpan.FromSeconds(24));

        Assert.Equal(start + TimeSpan.FromHours(24), await NowAsync());
    }

    [Fact]
    public async Task It_outlives_a_restart_and_never_goes_back()
    {
        await StandIn.PutAsync(Clock, new { now = "2027-03-01T00:00:00Z", rate = 2 });
        StandIn.Clock.Advance(TimeSpan.FromHours(1));
        await StandIn.RestartAsync();

        Assert.Equal(new DateTimeOffset(2027, 3, 1, 2, 0, 0, TimeSpan.Zero), await NowAsync());
        Assert.Equal(409, (await StandIn.PutAsync(Clock, new { now = "2027-02-28T00:00:00Z" })).Status);
    }

    [Theory]
    [InlineData("""{"advance":-1}""")]
    [InlineData("""{"rate":0}""")]
    [InlineData("""{"now":"soon"}""")]
    [InlineData("""{"then":1}""")]
    [InlineData("{}")]
    public async Task Nonsense_is_refused(string body) => Assert.Equal(400, (await StandIn.SendAsync(HttpMethod.Put, Clock, new StringContent(body))).Status);
}
