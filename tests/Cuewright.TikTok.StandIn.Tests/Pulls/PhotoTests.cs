namespace Cuewright.TikTok.StandIn.Tests.Pulls;

public sealed class PhotoTests : StandInTests
{
    private const string Fine = "https://media.example.com/a.jpg";

    public PhotoTests()
        : base(options => (options.AllowHttpPull, options.VerifiedUrls) = (true, ["media.example.com"]))
    {
    }

    private async Task<(int, string?, string?)> InitAsync(string field, object? value)
    {
        var body = TestStandIn.Photos("DIRECT_POST", Fine);
        body[field] = value!;
        if (value is null)
        {
            body.Remove(field);
        }

        var answer = await StandIn.ContentInitAsync(await StandIn.TokenAsync(), body);
        return (answer.Status, answer.Code, answer.Message);
    }

    [Fact]
    public async Task Photos_are_pulled_checked_and_posted_at_once()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var token = await StandIn.TokenAsync();
        string[] urls = [other.Serve("1", Photos.Jpeg(941, 1672), "image/jpeg"), other.Serve("2", Photos.WebP(1080, 1920), "image/webp")];
        var init = await StandIn.ContentInitAsync(token, TestStandIn.Photos("DIRECT_POST", urls));
        var id = init.Data.GetProperty("publish_id").GetString()!;
        await StandIn.PulledAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.StartsWith("p_pub_url~v2.", id, StringComparison.Ordinal);
        Assert.Equal(("PUBLISH_COMPLETE", null), await StandIn.OutcomeAsync(token, id));
        var post = (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json[0];
        Assert.Equal(("photos", "Spring", "Everything in bloom"), (post.GetProperty("media").GetString(), post.GetProperty("caption").GetString(), post.GetProperty("description").GetString()));
        var page = await StandIn.GetAsync($"@{TestStandIn.Handle}/video/{post.GetProperty("id").GetString()}/photos/1");
        Assert.Equal((200, "image/webp"), (page.Status, page.ContentType));
    }

    [Fact]
    [Trait("contract", "40")]
    public async Task Row_40_photos_cannot_be_uploaded() => Assert.Equal(
        (400, "invalid_params", "The request source info is empty or incorrect"),
        await InitAsync("source_info", new { source = "FILE_UPLOAD", photo_images = new[] { Fine }, photo_cover_index = 0 }));

    [Theory]
    [Trait("contract", "41")]
    [InlineData("media_type", "VIDEO")]
    [InlineData("media_type", null)]
    [InlineData("post_mode", "DIRECT POST")]
    [InlineData("post_mode", null)]
    public async Task Row_41_media_type_and_post_mode_are_exact(string field, string? value) =>
        Assert.Equal((400, "invalid_params", "Invalid media_type or post_mode"), await InitAsync(field, value));

    [Theory]
    [Trait("contract", "42")]
    [InlineData(0, 0)]
    [InlineData(36, 0)]
    [InlineData(2, 2)]
    [InlineData(2, -1)]
    public async Task Row_42_one_to_35_photos_and_a_cover_among_them(int count, int cover) => Assert.Equal(
        (400, "invalid_params", "The request source info is empty or incorrect"),
        await InitAsync("source_info", new { source = "PULL_FROM_URL", photo_images = Enumerable.Repeat(Fine, count), photo_cover_index = cover }));

    [Theory]
    [Trait("contract", "31")]
    [InlineData("title", 90)]
    [InlineData("description", 4000)]
    public async Task Row_31_photo_texts_have_their_own_lengths_in_both_modes(string field, int longest)
    {
        foreach (var (length, mode, status) in new[] { (longest, "DIRECT_POST", 200), (longest + 1, "DIRECT_POST", 400), (longest + 1, "MEDIA_UPLOAD", 400) })
        {
            var body = TestStandIn.Photos(mode, Fine);
            body["post_info"] = new Dictionary<string, object>(StringComparer.Ordinal) { [field] = new string('x', length), ["privacy_level"] = "SELF_ONLY" };
            Assert.Equal(status, (await StandIn.ContentInitAsync(await StandIn.TokenAsync(), body)).Status);
        }
    }

    [Fact]
    [Trait("contract", "43")]
    public async Task Row_43_photos_for_the_inbox_need_an_app_of_31_8()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { appVersion = "31.7" });
        var token = await StandIn.TokenAsync();

        var old = await StandIn.ContentInitAsync(token, TestStandIn.Photos("MEDIA_UPLOAD", Fine));
        Assert.Equal((400, "app_version_check_failed"), (old.Status, old.Code));
        Assert.Equal("ok", (await StandIn.ContentInitAsync(token, TestStandIn.Photos("DIRECT_POST", Fine))).Code);
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { appVersion = "31.8" });
        Assert.Equal("ok", (await StandIn.ContentInitAsync(token, TestStandIn.Photos("MEDIA_UPLOAD", Fine))).Code);
    }

    [Fact]
    [Trait("contract", "46")]
    public async Task Row_46_one_photo_that_cannot_be_pulled_fails_them_all()
    {
        await using var other = await OtherServer.StartAsync(Token);

        Assert.Equal(("FAILED", "photo_pull_failed"), await VerdictAsync(other.Serve("1", Photos.Jpeg(800, 800), "image/jpeg"), other.Url("missing")));
    }

    [Fact]
    [Trait("contract", "66")]
    public async Task Row_66_one_png_or_too_large_photo_fails_them_all()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var fine = other.Serve("1", Photos.Jpeg(1080, 1920), "image/jpeg");

        Assert.Equal(("FAILED", "file_format_check_failed"), await VerdictAsync(fine, other.Serve("2", Photos.Png(), "image/png")));
        Assert.Equal(("FAILED", "picture_size_check_failed"), await VerdictAsync(fine, other.Serve("3", Photos.Jpeg(1086, 1448), "image/jpeg")));
        Assert.Equal(("FAILED", "picture_size_check_failed"), await VerdictAsync(other.Serve("4", Photos.WebP(1254, 1254), "image/webp")));
        Assert.Equal(("PUBLISH_COMPLETE", null), await VerdictAsync(fine));
    }

    [Theory]
    [Trait("contract", "22")]
    [InlineData("DIRECT_POST", "video.upload")]
    [InlineData("MEDIA_UPLOAD", "video.publish")]
    public async Task Row_22_the_mode_decides_which_scope_photos_need(string mode, string other)
    {
        var answer = await StandIn.ContentInitAsync(await StandIn.TokenAsync(scopes: $"user.info.basic,{other}"), TestStandIn.Photos(mode, Fine));

        Assert.Equal((401, "scope_not_authorized"), (answer.Status, answer.Code));
    }

    private async Task<(string?, string?)> VerdictAsync(params string[] urls)
    {
        var token = await StandIn.TokenAsync();
        var id = (await StandIn.ContentInitAsync(token, TestStandIn.Photos("DIRECT_POST", urls))).Data.GetProperty("publish_id").GetString()!;
        await StandIn.PulledAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        return await StandIn.OutcomeAsync(token, id);
    }
}
