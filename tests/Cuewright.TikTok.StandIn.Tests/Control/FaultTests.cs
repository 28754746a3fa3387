namespace Cuewright.TikTok.StandIn.Tests.Control;

public sealed class FaultTests : StandInTests
{
    private const string Faults = "stand-in/api/faults";

    [Fact]
    public async Task The_nth_call_and_the_next_fail_as_told_and_the_rest_work()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync(Faults, new[] { new { path = "/creator_info/query/", nth = 2, times = 2, status = 500 } });

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await StandIn.CreatorInfoAsync(token)).Status);
        }

        Assert.Equal([200, 500, 500, 200], statuses);
        var fault = (await StandIn.GetAsync(Faults)).Json[0];
        Assert.Equal((4, 2), (fault.GetProperty("seen").GetInt32(), fault.GetProperty("hit").GetInt32()));
    }

    [Fact]
    public async Task A_code_comes_in_the_shape_of_the_endpoint()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync(Faults, new object[]
        {
            new { path = "/status/fetch/", status = 429 },
            new { path = "/oauth/token/", code = "invalid_grant" },
            new { path = "PUT /upload", status = 503 },
        });

        var status = await StandIn.StatusAsync(token, "x");
        Assert.Equal((429, "rate_limit_exceeded"), (status.Status, status.Code));
        var refresh = await StandIn.RefreshAsync("rft.x");
        Assert.Equal((200, "invalid_grant"), (refresh.Status, refresh.OAuthError.Error));
        var put = await StandIn.PutChunkAsync("upload", [1], 0, 1);
        Assert.Equal((503, ""), (put.Status, put.Body));
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_cut_call_has_no_answer_and_was_taken_or_not(string cut, int uploads)
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync(Faults, new[] { new { path = "/video/init/", cut } });

        await Assert.ThrowsAsync<HttpRequestException>(() => StandIn.InitAsync(token));

        Assert.Equal(uploads, (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/uploads")).Json.GetArrayLength());
        Assert.Equal("ok", (await StandIn.InitAsync(token)).Code);
    }

    [Fact]
    public async Task A_chunk_whose_answer_is_cut_is_taken()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token)).Data;
        await StandIn.PutAsync(Faults, new[] { new { path = "PUT /upload", cut = "after" } });

        await Assert.ThrowsAsync<HttpRequestException>(() => StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000));

        var status = await StandIn.StatusAsync(token, init.GetProperty("publish_id").GetString()!);
        Assert.Equal(1000, status.Data.GetProperty("uploaded_bytes").GetInt64());
    }

    [Fact]
    public async Task A_delayed_call_waits_by_the_clock()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync(Faults, new[] { new { path = "/creator_info/", delayMs = 60_000 } });

        var waiting = StandIn.CreatorInfoAsync(token);
        while ((await StandIn.GetAsync(Faults)).Json[0].GetProperty("hit").GetInt32() is 0)
        {
            Token.ThrowIfCancellationRequested();
        }

        Assert.False(waiting.IsCompleted);
        // Once more and more, in case the wait begins only after the hit was counted.
        while (!waiting.IsCompleted)
        {
            StandIn.Clock.Advance(TimeSpan.FromSeconds(60));
            await StandIn.GetAsync(Faults);
        }

        Assert.Equal("ok", (await waiting).Code);
    }

    [Fact]
    public async Task Deleting_clears_them_and_nonsense_is_refused()
    {
        await StandIn.PutAsync(Faults, new[] { new { path = "/v2/", times = 1000, status = 500 } });
        Assert.Equal(204, (await StandIn.SendAsync(HttpMethod.Delete, Faults)).Status);
        Assert.Equal(401, (await StandIn.CreatorInfoAsync("x")).Status);

        foreach (var wrong in new object[] { new { path = "/v2/" }, new[] { new { path = "/v2/" } }, new[] { new { path = "", status = 500 } }, new[] { new { path = "/v2/", cut = "sideways" } } })
        {
            Assert.Equal(400, (await StandIn.PutAsync(Faults, wrong)).Status);
        }
    }
}
