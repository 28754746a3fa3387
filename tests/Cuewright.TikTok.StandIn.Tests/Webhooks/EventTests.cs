using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Webhooks;

public sealed class EventTests : WebhookTestBase
{
    [Fact]
    public async Task A_public_post_is_told_complete_and_then_publicly_available_and_then_no_longer()
    {
        var tokens = await StandIn.ConnectAsync();
        var id = await StandIn.PublishAsync(tokens.GetProperty("access_token").GetString()!, "PUBLIC_TO_EVERYONE");
        await StandIn.PumpAsync();
        Assert.Equal(["post.publish.complete"], Names());

        await PassAsync(TimeSpan.FromSeconds(5));
        var told = App.Received.Last();
        Assert.Equal("post.publish.publicly_available", Name(told));
        Assert.Equal((id, "DIRECT_PUBLISH"), (Content(told).GetProperty("publish_id").GetString(), Content(told).GetProperty("publish_type").GetString()));
        Assert.Equal(tokens.GetProperty("open_id").GetString(), JsonDocument.Parse(told.Body).RootElement.GetProperty("user_openid").GetString());

        var postId = Content(told).GetProperty("post_id").GetString();
        Assert.Equal(204, (await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/creators/{TestStandIn.Handle}/posts/{postId}")).Status);
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("post.publish.no_longer_publicaly_available", Names()[^1]);
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(3, App.Received.Count);
    }

    [Fact]
    public async Task A_failed_post_is_told_with_its_reason()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { refusal = new { reason = "spam_risk" } });
        await StandIn.PublishAsync(await StandIn.TokenAsync());
        await StandIn.PumpAsync();

        var told = Assert.Single(App.Received);
        Assert.Equal(("post.publish.failed", "spam_risk"), (Name(told), Content(told).GetProperty("reason").GetString()));
    }

    [Fact]
    [Trait("contract", "70")]
    public async Task Row_70_each_post_of_a_draft_has_its_own_webhooks()
    {
        var id = await StandIn.DraftAsync(await StandIn.TokenAsync());
        await StandIn.PumpAsync();
        Assert.Equal(["post.publish.inbox_delivered"], Names());
        Assert.Equal("INBOX_SHARE", Content(App.Received.Last()).GetProperty("publish_type").GetString());

        await StandIn.PostAsync($"stand-in/api/creators/{TestStandIn.Handle}/inbox/{id}/posts", new { }, null);
        await StandIn.PostAsync($"stand-in/api/creators/{TestStandIn.Handle}/inbox/{id}/posts", new { }, null);
        await PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(2, Names().Count(name => name is "post.publish.complete"));
        Assert.Equal(2, App.Received.Where(told => Name(told) is "post.publish.publicly_available").Select(told => Content(told).GetProperty("post_id").GetString()).Distinct().Count());
    }

    [Fact]
    [Trait("contract", "21")]
    public async Task Row_21_a_revoke_is_told_with_reason_5()
    {
        await StandIn.FormAsync("v2/oauth/revoke/", ("client_key", TestStandIn.Key), ("client_secret", TestStandIn.Secret), ("token", await StandIn.TokenAsync()));
        await StandIn.PumpAsync();

        var told = Assert.Single(App.Received);
        Assert.Equal(("authorization.removed", 5), (Name(told), Content(told).GetProperty("reason").GetInt32()));
    }

    [Fact]
    [Trait("contract", "67")]
    public async Task Row_67_a_removal_while_processing_is_told_twice_over()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token)).Data;
        await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000);
        await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/grants/{TestStandIn.Handle}?reason=4");
        await StandIn.PumpAsync();

        Assert.Equal(["authorization.removed", "post.publish.failed"], Names().Order(StringComparer.Ordinal));
        Assert.Equal(4, Content(App.Received.Single(told => Name(told) is "authorization.removed")).GetProperty("reason").GetInt32());
        Assert.Equal("auth_removed", Content(App.Received.Single(told => Name(told) is "post.publish.failed")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_old_spelling_is_a_switch()
    {
        await StandIn.SwitchAsync(new { webhookOldSpelling = true });
        await StandIn.PublishAsync(await StandIn.TokenAsync(), "PUBLIC_TO_EVERYONE");
        await PassAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("post.publish.publicaly_available", Names());
    }

    [Fact]
    public async Task Nothing_is_told_twice_over_a_restart_and_what_was_due_meanwhile_is_told()
    {
        await StandIn.PublishAsync(await StandIn.TokenAsync(), "PUBLIC_TO_EVERYONE");
        await StandIn.PumpAsync();
        await StandIn.RestartAsync();
        await PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(["post.publish.complete", "post.publish.publicly_available"], Names());
    }

    [Fact]
    public async Task The_clock_alone_wakes_the_pump()
    {
        await StandIn.PublishAsync(await StandIn.TokenAsync());
        while (App.Received.IsEmpty)
        {
            Token.ThrowIfCancellationRequested();
            StandIn.Clock.Advance(TimeSpan.FromSeconds(1));
            await StandIn.GetAsync("stand-in/api/webhooks");
        }

        Assert.Equal(["post.publish.complete"], Names());
    }
}
