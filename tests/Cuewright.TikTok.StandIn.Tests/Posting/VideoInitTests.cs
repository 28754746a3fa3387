namespace Cuewright.TikTok.StandIn.Tests.Posting;

public sealed class VideoInitTests : StandInTests
{
    private const string PostInfo = "The request post info is empty or incorrect";
    private const string SourceInfo = "The request source info is empty or incorrect";
    private const string ChunkSize = "The chunk size is invalid";
    private const string ChunkCount = "The total chunk count is invalid";
    private static readonly object Whole = TestStandIn.Source(1000, 1000, 1);
    private static readonly object Fine = new { privacy_level = "SELF_ONLY" };

    private static void AssertInvalid(Answer answer, string message) =>
        Assert.Equal((400, "invalid_params", message), (answer.Status, answer.Code, answer.Message));

    [Fact]
    public async Task A_fine_request_gets_a_publish_id_and_an_upload_url_of_the_real_shapes()
    {
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync());

        Assert.Equal((200, "ok"), (answer.Status, answer.Code));
        Assert.Matches(@"^v_pub_file~v2-1\.\d{19}$", answer.Data.GetProperty("publish_id").GetString());
        var url = answer.Data.GetProperty("upload_url").GetString()!;
        Assert.Matches(@"/upload\?upload_id=\d{19}&upload_token=[0-9a-f-]{36}$", url);
        Assert.InRange(url.Length, 1, 256);
        Assert.StartsWith(StandIn.Server.BaseAddress.AbsoluteUri, url, StringComparison.Ordinal);
    }

    public static TheoryData<object> WrongPostInfos() =>
    [
        new { },
        new { title = "no privacy" },
        new { privacy_level = "EVERYBODY" },
        new { privacy_level = (string?)null },
        new { privacy_level = 3 },
        new { privacy_level = "SELF_ONLY", title = (string?)null },
        new { privacy_level = "SELF_ONLY", title = 7 },
        new { privacy_level = "SELF_ONLY", disable_comment = "true" },
        "SELF_ONLY",
    ];

    [Theory]
    [MemberData(nameof(WrongPostInfos))]
    [Trait("contract", "29")]
    public async Task Row_29_privacy_missing_or_unknown_and_other_nonsense_is_bad_post_info(object postInfo) =>
        AssertInvalid(await StandIn.InitAsync(await StandIn.TokenAsync(), postInfo, Whole), PostInfo);

    [Theory]
    [InlineData(TestStandIn.Handle, "FOLLOWER_OF_CREATOR")]
    [InlineData("stonebridge.climb", "PUBLIC_TO_EVERYONE")]
    [Trait("contract", "30")]
    public async Task Row_30_privacy_outside_the_options_is_a_mismatch(string handle, string privacy)
    {
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(handle), privacy: privacy);

        Assert.Equal((403, "privacy_level_option_mismatch"), (answer.Status, answer.Code));
    }

    [Fact]
    [Trait("contract", "31")]
    public async Task Row_31_a_caption_has_2200_utf16_units_at_most()
    {
        var token = await StandIn.TokenAsync();
        // Each of these takes two units.
        var emoji = string.Concat(Enumerable.Repeat("🥐", 1100));

        Assert.Equal("ok", (await StandIn.InitAsync(token, new { privacy_level = "SELF_ONLY", title = emoji }, Whole)).Code);
        AssertInvalid(await StandIn.InitAsync(token, new { privacy_level = "SELF_ONLY", title = emoji + "x" }, Whole), PostInfo);
    }

    [Fact]
    [Trait("contract", "33")]
    public async Task Row_33_what_the_creator_disabled_is_forced_off()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { commentDisabled = true, duetDisabled = true });

        Assert.Equal("ok", (await StandIn.InitAsync(token, new { privacy_level = "SELF_ONLY", disable_comment = false, disable_duet = false }, Whole)).Code);

        var upload = Assert.Single((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/uploads")).Json.EnumerateArray());
        Assert.True(upload.GetProperty("disableComment").GetBoolean());
        Assert.True(upload.GetProperty("disableDuet").GetBoolean());
        Assert.False(upload.GetProperty("disableStitch").GetBoolean());
    }

    [Theory]
    [InlineData(-5)]
    [InlineData("soon")]
    [InlineData(1.5)]
    [Trait("contract", "34")]
    public async Task Row_34_a_nonsense_cover_time_is_taken_as_the_first_frame(object cover)
    {
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(), new { privacy_level = "SELF_ONLY", video_cover_timestamp_ms = cover }, Whole);

        Assert.Equal("ok", answer.Code);
    }

    public static TheoryData<object> WrongSources() =>
    [
        new { },
        new { source = "CARRIER_PIGEON" },
        new { source = "FILE_UPLOAD" },
        new { source = "FILE_UPLOAD", video_size = 1000, chunk_size = 1000 },
        new { source = "FILE_UPLOAD", video_size = 0, chunk_size = 0, total_chunk_count = 1 },
        new { source = "FILE_UPLOAD", video_size = "1000", chunk_size = 1000, total_chunk_count = 1 },
        new { source = "PULL_FROM_URL" },
    ];

    [Theory]
    [MemberData(nameof(WrongSources))]
    [Trait("contract", "35")]
    public async Task Row_35_an_unknown_source_or_missing_fields_are_bad_source_info(object source) =>
        AssertInvalid(await StandIn.InitAsync(await StandIn.TokenAsync(), Fine, source), SourceInfo);

    [Theory]
    [InlineData(50_000_123, 4_999_999, 10)]
    [InlineData(200_000_000, 67_108_865, 2)]
    [InlineData(67_108_865, 67_108_865, 1)]
    [Trait("contract", "36")]
    public async Task Row_36_chunks_below_5_or_above_64_MB_are_refused(long size, long chunk, long count) =>
        AssertInvalid(await StandIn.InitAsync(await StandIn.TokenAsync(), size, chunk, count), ChunkSize);

    [Theory]
    [InlineData(50_000_123, 10_000_000, 6)]
    [InlineData(50_000_123, 10_000_000, 4)]
    [InlineData(15_000_000, 10_000_000, 1)]
    [InlineData(73_000_000, 64_000_000, 1)]
    [InlineData(1_000, 2_000_000, 1)]
    [InlineData(1_000, 1_000, 0)]
    [Trait("contract", "37")]
    public async Task Row_37_count_must_be_floor_and_one_chunk_the_whole(long size, long chunk, long count)
    {
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(), size, chunk, count);

        Assert.Equal(400, answer.Status);
        Assert.Contains(answer.Message, new[] { ChunkCount, ChunkSize });
    }

    [Fact]
    [Trait("contract", "37")]
    public async Task Row_37_ceil_is_told_to_be_the_wrong_count() =>
        AssertInvalid(await StandIn.InitAsync(await StandIn.TokenAsync(), 50_000_123, 10_000_000, 6), ChunkCount);

    [Theory]
    [InlineData(50_000_123, 10_000_000, 5)]
    [InlineData(4_194_304, 4_194_304, 1)]
    [InlineData(30_567_100, 30_567_100, 1)]
    [InlineData(64_000_000, 64_000_000, 1)]
    [InlineData(73_000_000, 32_000_000, 2)]
    [InlineData(4_294_967_296, 10_000_000, 429)]
    public async Task The_contracts_good_plans_are_taken(long size, long chunk, long count) =>
        Assert.Equal("ok", (await StandIn.InitAsync(await StandIn.TokenAsync(), size, chunk, count)).Code);

    [Fact]
    [Trait("contract", "37")]
    public async Task Row_37_1000_chunks_are_the_most()
    {
        // At 5 MB each that is more than a video may have, so the size is refused first.
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(), 5_005_000_000, 5_000_000, 1001);

        Assert.Equal((400, "invalid_params"), (answer.Status, answer.Code));
    }

    [Fact]
    [Trait("contract", "38")]
    public async Task Row_38_more_than_4_GB_are_refused() =>
        Assert.Equal((400, "invalid_params"), Status(await StandIn.InitAsync(await StandIn.TokenAsync(), 4_294_967_297, 10_000_000, 429)));

    [Fact]
    [Trait("contract", "39")]
    public async Task Row_39_a_last_chunk_over_128_MB_is_refused() =>
        Assert.Equal((400, "invalid_params"), Status(await StandIn.InitAsync(await StandIn.TokenAsync(), 602_000_000, 67_108_864, 8)));

    [Theory]
    [InlineData(60_000_000, 5_000_000, 12)]
    [InlineData(64_000_001, 64_000_001, 1)]
    public async Task Strict_megabytes_take_the_narrower_reading(long size, long chunk, long count)
    {
        await using var strict = await TestStandIn.StartAsync(options => options.StrictMegabytes = true);

        Assert.Equal("ok", (await StandIn.InitAsync(await StandIn.TokenAsync(), size, chunk, count)).Code);
        AssertInvalid(await strict.InitAsync(await strict.TokenAsync(), size, chunk, count), ChunkSize);
    }

    [Fact]
    [Trait("contract", "45")]
    public async Task Row_45_a_url_of_an_unverified_place_is_refused()
    {
        var answer = await StandIn.InitAsync(await StandIn.TokenAsync(), Fine, new { source = "PULL_FROM_URL", video_url = "https://cdn.example/a.mp4" });

        Assert.Equal((403, "url_ownership_unverified"), Status(answer));
        Assert.StartsWith("Please review our URL ownership verification rules", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_bad_post_info() =>
        AssertInvalid(await StandIn.SendAsync(HttpMethod.Post, "v2/post/publish/video/init/", new StringContent("{"), await StandIn.TokenAsync()), PostInfo);

    [Fact]
    public async Task Checks_come_in_order_shape_ban_cap_privacy_chunks()
    {
        var token = await StandIn.TokenAsync();
        const string Creator = $"stand-in/api/creators/{TestStandIn.Handle}";
        await StandIn.PutAsync(Creator, new { banned = true, dailyPostCap = 0 });
        AssertInvalid(await StandIn.InitAsync(token, new { }, Whole), PostInfo);
        Assert.Equal((403, "spam_risk_user_banned_from_posting"), Status(await StandIn.InitAsync(token, 15_000_000, 10_000_000, 1, "FOLLOWER_OF_CREATOR")));

        await StandIn.PutAsync(Creator, new { banned = false });
        Assert.Equal((403, "spam_risk_too_many_posts"), Status(await StandIn.InitAsync(token, 15_000_000, 10_000_000, 1, "FOLLOWER_OF_CREATOR")));

        await StandIn.PutAsync(Creator, new { dailyPostCap = 15 });
        Assert.Equal((403, "privacy_level_option_mismatch"), Status(await StandIn.InitAsync(token, 15_000_000, 10_000_000, 1, "FOLLOWER_OF_CREATOR")));
        AssertInvalid(await StandIn.InitAsync(token, 15_000_000, 10_000_000, 1), ChunkCount);
    }

    private static (int, string?) Status(Answer answer) => (answer.Status, answer.Code);
}
