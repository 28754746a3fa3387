namespace Cuewright.TikTok.Tests.Videos;

public sealed class VideoListTests : ServerTests
{
    // In the body the fields are ignored, and a literal 0 as the first cursor lists nothing.
    [Fact]
    [Trait("contract", "1")]
    [Trait("contract", "24")]
    public async Task Contract_01_24_Fields_stand_in_the_query_and_the_first_call_has_no_cursor()
    {
        Server.Answer(Samples.VideoList);
        await ListAsync(new VideoListQuery { Fields = VideoFields.CreateTime | VideoFields.Counters });
        Assert.Equal("POST", Server.Only.Method);
        Assert.Equal("/v2/video/list/?fields=id,create_time,like_count,comment_count,share_count,view_count", Server.Only.Target);
        Assert.Equal("""{"max_count":20}""", Server.Only.Text);
        Assert.Equal("Bearer act.x1", Server.Only.Header("Authorization"));
    }

    [Fact]
    [Trait("contract", "26")]
    public async Task Contract_26_A_cursor_is_sent_in_milliseconds()
    {
        Server.Answer(Samples.VideoList);
        await ListAsync(new VideoListQuery { Cursor = VideoListQuery.CursorAt(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), MaxCount = 1 });
        Assert.Equal("""{"cursor":1767225600000,"max_count":1}""", Server.Only.Text);
    }

    // create_time is in seconds although the cursor is in milliseconds, and the last page names a cursor too.
    [Fact]
    public async Task The_sample_answer_is_read()
    {
        Server.Answer(Samples.VideoList);
        var page = await ListAsync(new VideoListQuery());
        Assert.Equal(
            new Video { Id = "7600000000000000003", CreateTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), ViewCount = 12 },
            Assert.Single(page.Videos));
        Assert.Null(page.NextCursor);
    }

    [Fact]
    public async Task Every_member_of_a_video_is_read()
    {
        Server.Answer(Samples.Ok(
            """
            {"videos":[{"id":"7600000000000000003","create_time":1767225600,"cover_image_url":"https://cdn.local/c.jpg?x-expires=1","duration":61,"height":1920,"width":1080,
            "share_url":"https://www.tiktok.com/@demo/video/7600000000000000003?utm_campaign=tt4d_open_api","video_description":"Caption #tag","title":"Title",
            "embed_html":"<blockquote></blockquote>","embed_link":"https://www.tiktok.com/static/profile-video?id=7600000000000000003","like_count":1,"comment_count":2,
            "share_count":3,"view_count":5000000000,"new_counter":9}],"cursor":1,"has_more":true}
            """));
        var page = await ListAsync(new VideoListQuery());
        Assert.Equal(1, page.NextCursor);
        Assert.Equal(
            new Video
            {
                Id = "7600000000000000003",
                CreateTime = DateTimeOffset.FromUnixTimeSeconds(1767225600),
                CoverImageUrl = new Uri("https://cdn.local/c.jpg?x-expires=1"),
                ShareUrl = new Uri("https://www.tiktok.com/@demo/video/7600000000000000003?utm_campaign=tt4d_open_api"),
                Description = "Caption #tag",
                DurationSec = 61,
                Height = 1920,
                Width = 1080,
                Title = "Title",
                EmbedHtml = "<blockquote></blockquote>",
                EmbedLink = new Uri("https://www.tiktok.com/static/profile-video?id=7600000000000000003"),
                LikeCount = 1,
                CommentCount = 2,
                ShareCount = 3,
                ViewCount = 5_000_000_000,
            },
            Assert.Single(page.Videos));
    }

    [Fact]
    [Trait("trap", "8")]
    public async Task Trap_08_An_id_keeps_every_digit_as_string_and_as_number()
    {
        Server.Answer(Samples.Ok("""{"videos":[{"id":7600000000000000003},{"id":"7600000000000000005"},{},{"id":""},null],"has_more":false}"""));
        Assert.Equal(["7600000000000000003", "7600000000000000005"], (await ListAsync(new VideoListQuery())).Videos.Select(video => video.Id));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"videos":null,"cursor":0,"has_more":false}""")]
    [InlineData("""{"videos":[],"cursor":0,"has_more":true}""")]
    [InlineData("""{"videos":[],"cursor":null,"has_more":true}""")]
    [InlineData("""{"videos":[],"cursor":"1767225600000"}""")]
    public async Task Nothing_more_is_read_from_an_answer_that_leads_nowhere(string data)
    {
        Server.Answer(Samples.Ok(data));
        var page = await ListAsync(new VideoListQuery());
        Assert.Empty(page.Videos);
        Assert.Null(page.NextCursor);
    }

    [Theory]
    [InlineData("-99999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("null")]
    public async Task A_time_outside_the_calendar_is_unknown(string createTime)
    {
        Server.Answer(Samples.Ok($$"""{"videos":[{"id":"7","create_time":{{createTime}},"view_count":"12"}],"cursor":1,"has_more":false}"""));
        Assert.Equal(new Video { Id = "7", ViewCount = 12 }, Assert.Single((await ListAsync(new VideoListQuery())).Videos));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(21, null)]
    [InlineData(20, 0L)]
    [InlineData(20, -1L)]
    [Trait("contract", "24")]
    public async Task Contract_24_What_TikTok_would_refuse_is_not_sent(int maxCount, long? cursor)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ListAsync(new VideoListQuery { MaxCount = maxCount, Cursor = cursor }));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("scope_not_authorized", 401, TikTokFailureKind.ScopeMissing)]
    [InlineData("scope_permission_missed", 400, TikTokFailureKind.ScopeMissing)]
    [InlineData("access_token_invalid", 401, TikTokFailureKind.AccessTokenInvalid)]
    [InlineData("invalid_params", 400, TikTokFailureKind.InvalidRequest)]
    [InlineData("rate_limit_exceeded", 429, TikTokFailureKind.RateLimited)]
    [InlineData("internal_error", 500, TikTokFailureKind.ServerFault)]
    [Trait("contract", "27")]
    public async Task Contract_27_Refusals_have_their_kind(string code, int status, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code), status);
        await FailsAsync(() => ListAsync(new VideoListQuery()), kind);
    }

    private Task<VideoPage> ListAsync(VideoListQuery query) => Server.Videos.ListAsync(query, "act.x1", Token);
}
