namespace Cuewright.TikTok.StandIn.Tests.Control;

public sealed class FaultAccountTests : StandInTests
{
    private const string Faults = "stand-in/api/faults";

    [Fact]
    public async Task A_rule_for_one_account_hits_its_calls_refreshes_and_chunks_only()
    {
        var (mine, theirs) = (await StandIn.ConnectAsync(), await StandIn.ConnectAsync("harbor.coffee"));
        var url = (await StandIn.InitAsync(Access(mine))).Data.GetProperty("upload_url").GetString()!;
        await StandIn.PutAsync(Faults, new[] { new { path = "/", account = TestStandIn.Handle, times = 100, status = 503 } });

        Assert.Equal((503, 200), ((await StandIn.CreatorInfoAsync(Access(mine))).Status, (await StandIn.CreatorInfoAsync(Access(theirs))).Status));
        Assert.Equal((503, 200), ((await StandIn.RefreshAsync(Refresh(mine))).Status, (await StandIn.RefreshAsync(Refresh(theirs))).Status));
        Assert.Equal(503, (await StandIn.PutChunkAsync(url, new byte[1000], 0, 1000)).Status);
    }

    [Fact]
    public async Task A_probability_hits_a_part_of_the_calls_and_the_same_ones_for_the_same_seed()
    {
        var runs = new List<string>();
        foreach (var seed in new[] { 1, 1, 2 })
        {
            await using var standIn = await TestStandIn.StartAsync(options => options.Seed = seed);
            await standIn.PutAsync(Faults, new[] { new { path = "/user/info/", probability = 0.3, status = 500 } });
            var run = "";
            for (var i = 0; i < 60; i++)
            {
                run += (await standIn.GetAsync("v2/user/info/?fields=open_id")).Status is 500 ? 'x' : '.';
            }

            runs.Add(run);
        }

        Assert.InRange(runs[0].Count(call => call is 'x'), 8, 30);
        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0], runs[2]);
    }

    [Fact]
    public async Task Rules_and_their_counts_outlive_a_restart()
    {
        await StandIn.PutAsync(Faults, new[] { new { path = "/user/info/", nth = 2, status = 500 } });
        Assert.Equal(401, (await StandIn.GetAsync("v2/user/info/?fields=open_id")).Status);
        await StandIn.RestartAsync();

        Assert.Equal(500, (await StandIn.GetAsync("v2/user/info/?fields=open_id")).Status);
        Assert.Equal(2, (await StandIn.GetAsync(Faults)).Json[0].GetProperty("seen").GetInt32());
    }

    [Fact]
    public async Task A_call_that_hangs_is_never_answered()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync(Faults, new[] { new { path = "/creator_info/", hang = true } });

        var hanging = StandIn.CreatorInfoAsync(token);
        while ((await StandIn.GetAsync(Faults)).Json[0].GetProperty("hit").GetInt32() is 0)
        {
            Token.ThrowIfCancellationRequested();
        }

        Assert.False(hanging.IsCompleted);
        await StandIn.RestartAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    [Theory]
    [InlineData("""[{"path":"/","probability":0,"status":500}]""")]
    [InlineData("""[{"path":"/","probability":1.5,"status":500}]""")]
    [InlineData("""[{"path":"/","hang":"yes"}]""")]
    [InlineData("""[{"path":"/","account":5,"status":500}]""")]
    public async Task Nonsense_is_refused(string body) => Assert.Equal(400, (await StandIn.SendAsync(HttpMethod.Put, Faults, new StringContent(body))).Status);

    private static string Access(System.Text.Json.JsonElement tokens) => tokens.GetProperty("access_token").GetString()!;

    private static string Refresh(System.Text.Json.JsonElement tokens) => tokens.GetProperty("refresh_token").GetString()!;
}
