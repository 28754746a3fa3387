using System.Text.Json;

namespace Cuewright.TikTok.Tests.Posting;

public sealed class PhotoInitTests : ServerTests
{
    private static readonly PhotoPostInfo Lean = new() { PrivacyLevel = PrivacyLevels.SelfOnly };
    private static readonly PhotoSet Two = new() { Urls = [new("https://media.example/1.jpg"), new("https://media.example/2.jpg?a=1")], CoverIndex = 1 };

    // Mode and media type stand at the top level; inside post_info TikTok does not see them.
    [Fact]
    [Trait("contract", "40")]
    [Trait("contract", "41")]
    public async Task Contract_40_41_A_lean_post_has_what_is_demanded_and_no_more()
    {
        Server.Answer(Samples.Pull);
        await PostAsync(Lean, Two);
        Assert.Equal(("POST", "/v2/post/publish/content/init/"), (Server.Only.Method, Server.Only.Target));
        Assert.Equal(
            """{"media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{"privacy_level":"SELF_ONLY","disable_comment":false,"auto_add_music":false},"source_info":{"source":"PULL_FROM_URL","photo_images":["https://media.example/1.jpg","https://media.example/2.jpg?a=1"],"photo_cover_index":1}}""",
            Server.Only.Text);
    }

    [Fact]
    public async Task A_full_post_has_the_AI_label_at_the_top_level()
    {
        Server.Answer(Samples.Pull);
        await PostAsync(
            new PhotoPostInfo
            {
                Title = "Title",
                Description = "Caption",
                PrivacyLevel = PrivacyLevels.PublicToEveryone,
                DisableComment = true,
                AutoAddMusic = true,
                BrandContentToggle = false,
                BrandOrganicToggle = true,
                IsAigc = true,
            },
            Two);
        using var json = JsonDocument.Parse(Server.Only.Body);
        Assert.True(json.RootElement.GetProperty("is_aigc").GetBoolean());
        Assert.Equal(
            """{"title":"Title","description":"Caption","privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":true,"auto_add_music":true,"brand_content_toggle":false,"brand_organic_toggle":true}""",
            json.RootElement.GetProperty("post_info").GetRawText());
    }

    [Fact]
    [Trait("contract", "41")]
    public async Task Contract_41_A_draft_has_its_texts_its_mode_and_nothing_of_a_direct_post()
    {
        Server.Answer(Samples.Pull);
        await DraftAsync(new PhotoDraftInfo { Title = "Title", Description = "Caption" });
        using var json = JsonDocument.Parse(Server.Only.Body);
        Assert.Equal("""{"title":"Title","description":"Caption"}""", json.RootElement.GetProperty("post_info").GetRawText());
        Assert.Equal("MEDIA_UPLOAD", json.RootElement.GetProperty("post_mode").GetString());
        Assert.False(json.RootElement.TryGetProperty("is_aigc", out _));
    }

    [Fact]
    public async Task A_drafts_AI_label_is_sent_only_when_true()
    {
        Server.Answer(Samples.Pull);
        await DraftAsync(new PhotoDraftInfo { IsAigc = true });
        Assert.Contains(""","is_aigc":true""", Server.Only.Text, StringComparison.Ordinal);
        Assert.Contains("\"post_info\":{}", Server.Only.Text, StringComparison.Ordinal);
    }

    // The limits are TikTok's to enforce; its refusal reads the same in both modes.
    [Fact]
    [Trait("trap", "19")]
    [Trait("contract", "31")]
    public async Task Trap_19_A_title_beyond_90_units_is_refused_in_both_modes()
    {
        Assert.Equal((90, 4000, 2200), (PhotoPostInfo.LongestTitle, PhotoPostInfo.LongestDescription, VideoPostInfo.LongestTitle));
        var title = new string('x', PhotoPostInfo.LongestTitle + 1);
        Server.Answer(Samples.Error("invalid_params", "The request post info is empty or incorrect"), 400);
        await FailsAsync(() => PostAsync(Lean with { Title = title }, Two), TikTokFailureKind.InvalidRequest);
        await FailsAsync(() => DraftAsync(new PhotoDraftInfo { Title = title }), TikTokFailureKind.InvalidRequest);
    }

    // A signature in an address covers every character of it.
    [Theory]
    [InlineData("https://media.example/a%2Fb%7Ec.jpg?s=a+b%2B&x=%e2%82%ac")]
    [InlineData("https://media.example:443//a/../b.jpg")]
    public async Task Addresses_go_out_as_they_were_written(string url)
    {
        Server.Answer(Samples.Pull);
        await PostAsync(Lean, new PhotoSet { Urls = [new(url)], CoverIndex = 0 });
        using var json = JsonDocument.Parse(Server.Only.Body);
        Assert.Equal(url, json.RootElement.GetProperty("source_info").GetProperty("photo_images")[0].GetString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(36, 0)]
    [InlineData(2, 2)]
    [InlineData(2, -1)]
    [Trait("contract", "42")]
    public async Task Contract_42_Too_few_or_too_many_photos_or_no_such_cover_are_not_sent(int count, int cover)
    {
        var photos = new PhotoSet { Urls = [.. Enumerable.Range(0, count).Select(i => new Uri($"https://media.example/{i}.jpg"))], CoverIndex = cover };
        await Assert.ThrowsAsync<ArgumentException>(() => PostAsync(Lean, photos));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://media.example/1.jpg")]
    public async Task Only_web_addresses_are_sent(string url)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PostAsync(Lean, new PhotoSet { Urls = [new(url)], CoverIndex = 0 }));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("app_version_check_failed", 400, TikTokFailureKind.AppVersionTooOld)]
    [InlineData("spam_risk_too_many_pending_share", 400, TikTokFailureKind.PendingDraftCap)]
    [InlineData("spam_risk_too_many_pending_share", 403, TikTokFailureKind.PendingDraftCap)]
    [InlineData("url_ownership_unverified", 403, TikTokFailureKind.UrlNotOwned)]
    [InlineData("internal_error", 500, TikTokFailureKind.ServerFault)]
    [Trait("trap", "21")]
    [Trait("trap", "40")]
    [Trait("contract", "43")]
    [Trait("contract", "45")]
    [Trait("contract", "51")]
    public async Task Trap_21_40_Refusals_have_their_kind_whatever_the_status(string code, int status, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code), status);
        await FailsAsync(() => DraftAsync(new PhotoDraftInfo()), kind);
    }

    [Fact]
    public async Task The_answer_is_the_publish_id()
    {
        Server.Answer(Samples.Ok("""{"publish_id":"p_pub_url~v2.7600000000000000001"}"""));
        Assert.Equal("p_pub_url~v2.7600000000000000001", (await PostAsync(Lean, Two)).PublishId);
    }

    private Task<PullInit> PostAsync(PhotoPostInfo post, PhotoSet photos) => Server.Posting.InitPhotosAsync(post, photos, "act.x1", Token);

    private Task<PullInit> DraftAsync(PhotoDraftInfo draft) => Server.Posting.InitPhotoDraftAsync(draft, Two, "act.x1", Token);
}
