using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Switches;

public sealed class SwitchTests : StandInTests
{
    private const string Switches = "stand-in/api/switches";

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Code);

    [Fact]
    public async Task What_is_set_outlives_a_restart_until_it_is_reset()
    {
        await StandIn.SwitchAsync(new { refreshMode = "RotateHard", processingDelay = 0.5, spamWord = "casino", webhookLossPercent = 7, oAuthErrorStatus = 400 });
        await StandIn.RestartAsync();

        var now = (await StandIn.GetAsync(Switches)).Json;
        Assert.Equal(("RotateHard", 0.5, "casino"), (now.GetProperty("refreshMode").GetString(), now.GetProperty("processingDelay").GetDouble(), now.GetProperty("spamWord").GetString()));
        Assert.Equal(400, (await StandIn.RefreshAsync("rft.x")).Status);

        Assert.Equal(204, (await StandIn.SendAsync(HttpMethod.Delete, Switches)).Status);
        Assert.Equal(200, (await StandIn.RefreshAsync("rft.x")).Status);
        await StandIn.RestartAsync();
        Assert.Equal(200, (await StandIn.RefreshAsync("rft.x")).Status);
        Assert.Equal(JsonValueKind.Null, (await StandIn.GetAsync(Switches)).Json.GetProperty("spamWord").ValueKind);
    }

    [Theory]
    [InlineData("""{"shoeSize":44}""", "shoeSize")]
    [InlineData("""{"strictMegabytes":"yes"}""", "strictMegabytes")]
    [InlineData("""{"refreshMode":"Sometimes"}""", "refreshMode")]
    [InlineData("""{"processingDelay":-1}""", "processingDelay")]
    [InlineData("""{"oAuthErrorStatus":500}""", "oAuthErrorStatus")]
    [InlineData("""{"webhookLossPercent":101}""", "webhookLossPercent")]
    [InlineData("""{"spamWord":5}""", "spamWord")]
    [InlineData("[]", "JSON object")]
    public async Task A_slip_is_told_and_changes_nothing(string body, string told)
    {
        var before = (await StandIn.GetAsync(Switches)).Body;
        var answer = await StandIn.SendAsync(HttpMethod.Put, Switches, new StringContent(body));

        Assert.Equal(400, answer.Status);
        Assert.Contains(told, answer.Body, StringComparison.Ordinal);
        Assert.Equal(before, (await StandIn.GetAsync(Switches)).Body);
    }

    [Fact]
    [Trait("contract", "23")]
    public async Task Row_23_fields_beyond_the_scopes_can_be_400()
    {
        await StandIn.SwitchAsync(new { scopePermissionMissed = true });

        Assert.Equal((400, "scope_permission_missed"), Of(await StandIn.GetAsync("v2/user/info/?fields=open_id,username", await StandIn.TokenAsync(scopes: "user.info.basic"))));
    }

    [Fact]
    [Trait("contract", "32")]
    public async Task Row_32_a_paid_partnership_only_for_me_can_be_refused()
    {
        var token = await StandIn.TokenAsync();
        var post = new { privacy_level = "SELF_ONLY", brand_content_toggle = true };
        Assert.Equal((200, "ok"), Of(await StandIn.InitAsync(token, post, TestStandIn.Source(1000, 1000, 1))));

        await StandIn.SwitchAsync(new { refuseBrandedSelfOnly = true });
        Assert.Equal((400, "invalid_params"), Of(await StandIn.InitAsync(token, post, TestStandIn.Source(1000, 1000, 1))));
    }

    [Fact]
    [Trait("contract", "61")]
    public async Task Row_61_an_unknown_id_can_be_invalid_params()
    {
        await StandIn.SwitchAsync(new { unknownIdAsInvalidParams = true });
        var answer = await StandIn.StatusAsync(await StandIn.TokenAsync(), "v_pub_file~v2-1.7");

        Assert.Equal((400, "invalid_params", "invalid_publish_id"), (answer.Status, answer.Code, answer.Message));
    }

    [Fact]
    [Trait("contract", "63")]
    public async Task Row_63_post_ids_can_be_an_empty_list_and_text()
    {
        await StandIn.SwitchAsync(new { emptyPostIdList = true, postIdsAsText = true });
        var token = await StandIn.TokenAsync();
        var id = await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        Assert.Equal("[]", (await StandIn.StatusAsync(token, id)).Data.GetProperty("publicaly_available_post_id").GetRawText());

        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(JsonValueKind.String, (await StandIn.StatusAsync(token, id)).Data.GetProperty("publicaly_available_post_id")[0].ValueKind);
    }

    [Fact]
    [Trait("contract", "68")]
    public async Task Row_68_a_caption_with_the_trigger_word_is_spam()
    {
        await StandIn.SwitchAsync(new { spamWord = "BUNS" });
        var token = await StandIn.TokenAsync();

        Assert.Equal(("FAILED", "spam_risk_text"), await StandIn.OutcomeAsync(token, await StandIn.PublishAsync(token)));
    }

    [Fact]
    [Trait("contract", "74")]
    public async Task Row_74_links_to_avatars_and_covers_end_after_two_and_six_hours()
    {
        await StandIn.SwitchAsync(new { expiringLinks = true });
        var token = await StandIn.TokenAsync();
        await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var avatar = (await StandIn.CreatorInfoAsync(token)).Data.GetProperty("creator_avatar_url").GetString()!;
        var cover = (await StandIn.PostAsync("v2/video/list/?fields=cover_image_url", new { }, token)).Data.GetProperty("videos")[0].GetProperty("cover_image_url").GetString()!;

        StandIn.Clock.Advance(TimeSpan.FromHours(1.99));
        Assert.Equal((200, 200), ((await StandIn.GetAsync(avatar)).Status, (await StandIn.GetAsync(cover)).Status));
        StandIn.Clock.Advance(TimeSpan.FromHours(0.01));
        Assert.Equal((403, 200), ((await StandIn.GetAsync(avatar)).Status, (await StandIn.GetAsync(cover)).Status));
        StandIn.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(403, (await StandIn.GetAsync(cover)).Status);
    }

    [Fact]
    [Trait("contract", "36")]
    public async Task Row_36_more_than_one_chunk_can_be_refused()
    {
        await StandIn.SwitchAsync(new { refuseSeveralChunks = true });
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(), 20_000_000, 10_000_000, 2);

        Assert.Equal((400, "The chunk size is invalid"), (answer.Status, answer.Message));
    }

    [Theory]
    [InlineData("Empty", "{}")]
    [InlineData("Null", "null")]
    [InlineData("Absent", null)]
    public async Task Data_on_a_failure_is_empty_null_or_absent(string kind, string? data)
    {
        await StandIn.SwitchAsync(new { errorData = kind });
        var answer = await StandIn.StatusAsync("x", "x");

        Assert.Equal(data, answer.Json.TryGetProperty("data", out var sent) ? sent.GetRawText() : null);
    }

    [Fact]
    public async Task Posting_can_spell_invalid_param_in_the_singular()
    {
        await StandIn.SwitchAsync(new { singularInvalidParam = true });
        var token = await StandIn.TokenAsync();

        Assert.Equal("invalid_param", (await StandIn.InitAsync(token, new { }, new { })).Code);
        Assert.Equal("invalid_params", (await StandIn.GetAsync("v2/user/info/", token)).Code);
    }

    [Fact]
    public async Task A_fresh_publish_id_can_be_unknown_and_checks_can_never_end()
    {
        await StandIn.SwitchAsync(new { publishIdDelay = 10, stuckInProcessing = true });
        var token = await StandIn.TokenAsync();
        var id = await StandIn.PublishAsync(token);
        Assert.Equal("invalid_publish_id", (await StandIn.StatusAsync(token, id)).Code);

        StandIn.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(("PROCESSING_UPLOAD", null), await StandIn.OutcomeAsync(token, id));
    }

    [Fact]
    public async Task Web_redirects_can_need_a_challenge_too()
    {
        var fields = TestStandIn.Authorize().Where(field => !field.Name.StartsWith("code_challenge", StringComparison.Ordinal)).ToList();
        Assert.Equal(200, (await StandIn.AuthorizePageAsync(fields)).Status);

        await StandIn.SwitchAsync(new { demandChallenge = true });
        Assert.Contains("10007", (await StandIn.AuthorizePageAsync(fields)).Body, StringComparison.Ordinal);
    }
}
