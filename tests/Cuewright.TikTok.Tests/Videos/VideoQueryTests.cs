namespace Cuewright.TikTok.Tests.Videos;

public sealed class VideoQueryTests : ServerTests
{
    [Fact]
    [Trait("contract", "1")]
    public async Task Contract_01_Ids_go_out_as_strings()
    {
        Server.Answer(Samples.VideoList);
        await QueryAsync("7600000000000000003", "7600000000000000004");
        Assert.Equal(("POST", "/v2/video/query/?fields=id,cover_image_url"), (Server.Only.Method, Server.Only.Target));
        Assert.Equal("""{"filters":{"video_ids":["7600000000000000003","7600000000000000004"]}}""", Server.Only.Text);
    }

    [Theory]
    [InlineData("""{"videos":[{"id":"7600000000000000003"}]}""")]
    [InlineData("""{"videos":[{"id":"7600000000000000003"}],"cursor":0,"has_more":false}""")]
    [Trait("contract", "25")]
    public async Task Contract_25_Ids_that_TikTok_does_not_show_are_missing_without_an_error(string data)
    {
        Server.Answer(Samples.Ok(data));
        Assert.Equal("7600000000000000003", Assert.Single(await QueryAsync("7600000000000000003", "7600000000000000004")).Id);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"videos":[]}""")]
    [InlineData("""{"videos":null}""")]
    [Trait("contract", "25")]
    public async Task Contract_25_None_may_be_there(string data)
    {
        Server.Answer(Samples.Ok(data));
        Assert.Empty(await QueryAsync("7600000000000000003"));
    }

    [Fact]
    [Trait("contract", "24")]
    public async Task Contract_24_None_or_too_many_or_empty_ids_are_not_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => QueryAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => QueryAsync("7", " "));
        await Assert.ThrowsAsync<ArgumentException>(() => QueryAsync([.. Enumerable.Repeat("7", 21)]));
        Assert.Empty(Server.Requests);
        Server.Answer(Samples.VideoList);
        await QueryAsync([.. Enumerable.Repeat("7", 20)]);
    }

    // One name wrong or missing, and a member stays unknown for ever.
    [Fact]
    public async Task All_fields_are_all_of_the_contracts()
    {
        Server.Answer(Samples.VideoList);
        await Server.Videos.QueryAsync(VideoFields.All, ["7"], "act.x1", Token);
        Assert.Equal(
            [
                "comment_count", "cover_image_url", "create_time", "duration", "embed_html", "embed_link", "height", "id", "like_count", "share_count", "share_url",
                "title", "video_description", "view_count", "width",
            ],
            Server.Only.Target["/v2/video/query/?fields=".Length..].Split(',').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_field_is_the_id_alone()
    {
        Server.Answer(Samples.VideoList);
        await Server.Videos.QueryAsync(VideoFields.None, ["7"], "act.x1", Token);
        Assert.Equal("/v2/video/query/?fields=id", Server.Only.Target);
    }

    private Task<IReadOnlyList<Video>> QueryAsync(params string[] ids) => Server.Videos.QueryAsync(VideoFields.CoverImageUrl, ids, "act.x1", Token);
}
