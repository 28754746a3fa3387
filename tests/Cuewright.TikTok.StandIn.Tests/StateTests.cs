namespace Cuewright.TikTok.StandIn.Tests;

public sealed class StateTests : StandInTests
{
    [Fact]
    public async Task A_restart_knows_tokens_creators_posts_and_unspent_codes()
    {
        var tokens = await StandIn.ConnectAsync();
        var token = tokens.GetProperty("access_token").GetString()!;
        var publishId = await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        var code = await StandIn.CodeAsync("harbor.coffee");
        await StandIn.PutAsync("stand-in/api/creators/willow.vet", new { nickname = "Willow Clinic", isPrivate = true, refusal = new { reason = "spam_risk", count = 3 } });
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var before = (await StandIn.StatusAsync(token, publishId)).Data.GetRawText();

        await StandIn.RestartAsync();

        Assert.Equal(before, (await StandIn.StatusAsync(token, publishId)).Data.GetRawText());
        Assert.True((await StandIn.RefreshAsync(tokens.GetProperty("refresh_token").GetString()!)).Json.TryGetProperty("access_token", out _));
        Assert.True((await StandIn.ExchangeAsync(code)).Json.TryGetProperty("access_token", out _));
        var creator = (await StandIn.GetAsync("stand-in/api/creators/willow.vet")).Json;
        Assert.Equal(("Willow Clinic", true, 3), (creator.GetProperty("nickname").GetString(), creator.GetProperty("isPrivate").GetBoolean(), creator.GetProperty("refusal").GetProperty("count").GetInt32()));
        var post = Assert.Single((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
        var file = await StandIn.GetAsync(new Uri(post.GetProperty("videoUrl").GetString()!).AbsolutePath.TrimStart('/'));
        Assert.Equal((200, "1000"), (file.Status, file.Headers["Content-Length"]));
    }

    [Fact]
    public async Task A_restart_does_not_use_a_number_again()
    {
        var token = await StandIn.TokenAsync();
        var first = (await StandIn.InitAsync(token)).Data.GetProperty("publish_id").GetString();
        await StandIn.RestartAsync();

        Assert.True(string.CompareOrdinal((await StandIn.InitAsync(token)).Data.GetProperty("publish_id").GetString(), first) > 0);
    }

    [Fact]
    public async Task A_post_whose_checks_end_while_it_is_down_is_complete_afterwards()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token)).Data;
        await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000);
        StandIn.Clock.Advance(TimeSpan.FromHours(2));
        await StandIn.RestartAsync();

        Assert.Equal("PUBLISH_COMPLETE", (await StandIn.StatusAsync(token, init.GetProperty("publish_id").GetString()!)).Data.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Kill_9_loses_nothing_that_was_answered()
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("stand-in-tests-").FullName;
        try
        {
            string token;
            using (var process = await StandInProcess.StartAsync(directory, 0, Token))
            {
                token = (await process.ConnectAsync(Token))!;
                process.Kill();
            }

            using var again = await StandInProcess.StartAsync(directory, 0, Token);
            Assert.Equal("maple.bakery", await again.UsernameAsync(token, Token));
            again.Kill();
        }
        finally
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }
    }
}
