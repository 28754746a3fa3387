using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Posting;

public sealed class StatusTests : StandInTests
{
    private const string Ids = "publicaly_available_post_id";

    private async Task<JsonElement> StatusAsync(string token, string publishId)
    {
        var answer = await StandIn.StatusAsync(token, publishId);
        Assert.Equal((200, "ok"), (answer.Status, answer.Code));
        return answer.Data;
    }

    private static string? State(JsonElement data) => data.GetProperty("status").GetString();

    [Fact]
    public async Task A_public_post_goes_from_upload_over_checks_to_complete_and_gets_its_id_last()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token, 12_000_001, 5_000_000, 2, "PUBLIC_TO_EVERYONE")).Data;
        var (id, url) = (init.GetProperty("publish_id").GetString()!, init.GetProperty("upload_url").GetString()!);
        Assert.Equal(("PROCESSING_UPLOAD", 0), Uploaded(await StatusAsync(token, id)));

        await StandIn.PutChunkAsync(url, new byte[5_000_000], 0, 12_000_001);
        Assert.Equal(("PROCESSING_UPLOAD", 5_000_000), Uploaded(await StatusAsync(token, id)));

        await StandIn.PutChunkAsync(url, new byte[7_000_001], 5_000_000, 12_000_001);
        Assert.Equal(("PROCESSING_UPLOAD", 12_000_001), Uploaded(await StatusAsync(token, id)));

        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        var complete = await StatusAsync(token, id);
        Assert.Equal("PUBLISH_COMPLETE", State(complete));
        Assert.False(complete.TryGetProperty(Ids, out _));

        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var postId = Assert.Single((await StatusAsync(token, id)).GetProperty(Ids).EnumerateArray());
        Assert.Equal(JsonValueKind.Number, postId.ValueKind);
        Assert.Matches(@"^\d{19}$", postId.GetRawText());
    }

    [Theory]
    [InlineData("SELF_ONLY")]
    [InlineData("MUTUAL_FOLLOW_FRIENDS")]
    [Trait("contract", "63")]
    public async Task Row_63_other_than_public_posts_never_get_an_id(string privacy)
    {
        var token = await StandIn.TokenAsync();
        var id = await StandIn.PublishAsync(token, privacy);
        StandIn.Clock.Advance(TimeSpan.FromHours(1));

        var data = await StatusAsync(token, id);
        Assert.Equal(("PUBLISH_COMPLETE", false), (State(data), data.TryGetProperty(Ids, out _)));
    }

    [Fact]
    public async Task Post_ids_only_grow()
    {
        var token = await StandIn.TokenAsync();
        var ids = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            var publishId = await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
            StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
            ids.Add((await StatusAsync(token, publishId)).GetProperty(Ids)[0].GetInt64());
        }

        Assert.Equal(ids.Order(), ids);
        Assert.Distinct(ids);
    }

    [Fact]
    [Trait("contract", "60")]
    public async Task Row_60_anothers_publish_id_is_not_for_this_token()
    {
        var id = await StandIn.PublishAsync(await StandIn.TokenAsync());

        var answer = await StandIn.StatusAsync(await StandIn.TokenAsync("harbor.coffee"), id);

        Assert.Equal((400, "token_not_authorized_for_specified_publish_id"), (answer.Status, answer.Code));
    }

    [Fact]
    [Trait("contract", "61")]
    public async Task Row_61_an_unknown_id_is_invalid_and_a_missing_one_invalid_params()
    {
        var token = await StandIn.TokenAsync();

        var unknown = await StandIn.StatusAsync(token, "v_pub_file~v2-1.7600000000000000001");
        Assert.Equal((400, "invalid_publish_id"), (unknown.Status, unknown.Code));
        var missing = await StandIn.PostAsync("v2/post/publish/status/fetch/", new { }, token);
        Assert.Equal((400, "invalid_params"), (missing.Status, missing.Code));
    }

    [Fact]
    [Trait("contract", "62")]
    public async Task Row_62_a_failed_task_is_told_with_code_ok()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { refusal = new { reason = "spam_risk_text", count = 1, at = "processing" } });
        var token = await StandIn.TokenAsync();

        var failed = await StatusAsync(token, await StandIn.PublishAsync(token));
        Assert.Equal(("FAILED", "spam_risk_text"), (State(failed), failed.GetProperty("fail_reason").GetString()));

        Assert.Equal("PUBLISH_COMPLETE", State(await StatusAsync(token, await StandIn.PublishAsync(token))));
    }

    [Fact]
    [Trait("contract", "67")]
    public async Task Row_67_a_grant_removed_while_processing_fails_the_task_and_kills_the_token()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token)).Data;
        await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000);

        Assert.Equal(204, (await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/grants/{TestStandIn.Handle}")).Status);

        var id = init.GetProperty("publish_id").GetString()!;
        Assert.Equal((401, "access_token_invalid"), ((await StandIn.StatusAsync(token, id)).Status, (await StandIn.StatusAsync(token, id)).Code));
        var again = await StatusAsync(await StandIn.TokenAsync(), id);
        Assert.Equal(("FAILED", "auth_removed"), (State(again), again.GetProperty("fail_reason").GetString()));
        StandIn.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
    }

    [Fact]
    [Trait("contract", "67")]
    public async Task Row_67_a_post_that_is_out_stays()
    {
        var token = await StandIn.TokenAsync();
        var id = await StandIn.PublishAsync(token);

        await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/grants/{TestStandIn.Handle}");

        Assert.Equal("PUBLISH_COMPLETE", State(await StatusAsync(await StandIn.TokenAsync(), id)));
    }

    [Fact]
    public async Task An_upload_that_never_came_stays_in_processing()
    {
        var id = (await StandIn.InitAsync(await StandIn.TokenAsync())).Data.GetProperty("publish_id").GetString()!;
        StandIn.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(("PROCESSING_UPLOAD", 0), Uploaded(await StatusAsync(await StandIn.TokenAsync(), id)));
    }

    private static (string?, long) Uploaded(JsonElement data) => (State(data), data.GetProperty("uploaded_bytes").GetInt64());
}
