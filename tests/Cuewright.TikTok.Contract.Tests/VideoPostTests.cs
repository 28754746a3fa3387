using System.Security.Cryptography;

namespace Cuewright.TikTok.Contract.Tests;

public sealed class VideoPostTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "8")]
    [Trait("trap", "13")]
    public async Task A_video_is_sent_checked_moderated_listed_and_the_same_bytes(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var video = RandomNumberGenerator.GetBytes(100_000);
        var init = await pair.InitAsync(token, video.Length);
        await pair.SendAsync(init, video);
        pair.Clock.Advance(pair.Options.PublishIdDelay);
        if (pair.Options.ProcessingDelay > pair.Options.PublishIdDelay)
        {
            Assert.Equal(PublishStatuses.ProcessingUpload, (await pair.Posting.GetPublishStatusAsync(init.PublishId, token, Token)).Status);
        }

        pair.Settle();
        var status = await pair.Posting.GetPublishStatusAsync(init.PublishId, token, Token);
        Assert.Equal(PublishStatuses.PublishComplete, status.Status);
        var id = Assert.Single(status.PostIds);
        var listed = Assert.Single((await pair.Videos.ListAsync(new VideoListQuery { Fields = VideoFields.Description }, token, Token)).Videos);
        Assert.Equal(($"{id}", "Fresh buns 🥐 #bakery"), (listed.Id, listed.Description));
        Assert.Equal([$"{id}"], (await pair.Videos.QueryAsync(VideoFields.Counters, [$"{id}", "7000000000000000001"], token, Token)).Select(found => found.Id));
        var post = Assert.Single((await pair.ControlAsync(HttpMethod.Get, $"creators/{Pair.Handle}/posts")).EnumerateArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(video)), post.GetProperty("sha256").GetString(), ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "9")]
    [Trait("trap", "11")]
    public async Task A_post_only_for_me_is_complete_and_never_has_a_public_id(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var status = await pair.Posting.GetPublishStatusAsync(await pair.PublishAsync(token, PrivacyLevels.SelfOnly), token, Token);

        Assert.Equal(PublishStatuses.PublishComplete, status.Status);
        Assert.Empty(status.PostIds);
        Assert.Empty((await pair.Videos.ListAsync(new VideoListQuery { Fields = VideoFields.Description }, token, Token)).Videos);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "17")]
    [Trait("trap", "36")]
    public async Task Refusals_of_an_init_are_told_apart_by_their_code(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var plan = ChunkPlan.For(1000);

        Assert.Equal(TikTokFailureKind.InvalidRequest, await KindAsync(() => pair.InitAsync(token, 1000, "EVERYBODY")));
        Assert.Equal(TikTokFailureKind.ChunkPlanRefused, await KindAsync(() => pair.Posting.InitVideoAsync(new VideoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, plan with { ChunkSize = 500 }, token, Token)));
        await pair.ControlAsync(HttpMethod.Put, $"creators/{Pair.Handle}", new { isPrivate = true });
        Assert.Equal(TikTokFailureKind.PrivacyMismatch, await KindAsync(() => pair.InitAsync(token, 1000)));
        await pair.ControlAsync(HttpMethod.Put, $"creators/{Pair.Handle}", new { isPrivate = false, banned = true });
        Assert.Equal(TikTokFailureKind.CreatorBanned, await KindAsync(() => pair.InitAsync(token, 1000)));
        Assert.Equal(TikTokFailureKind.CreatorBanned, await KindAsync(() => pair.Posting.QueryCreatorInfoAsync(token, Token)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_seventh_init_of_a_minute_is_told_to_wait(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        for (var init = 0; init < 6; init++)
        {
            await pair.InitAsync(token, 1000);
        }

        Assert.Equal(TikTokFailureKind.RateLimited, await KindAsync(() => pair.InitAsync(token, 1000)));
        pair.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEmpty((await pair.InitAsync(token, 1000)).PublishId);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "39")]
    public async Task An_id_that_nobody_gave_is_unknown(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();

        Assert.Equal(TikTokFailureKind.UnknownPublishId, await KindAsync(() => pair.Posting.GetPublishStatusAsync("v_pub_file~v2-1.7000000000000000000", token, Token)));
    }

    [Theory]
    [InlineData("as documented")]
    [InlineData("the stricter megabyte")]
    [InlineData(Variants.Everything)]
    [Trait("trap", "1")]
    [Trait("trap", "2")]
    [Trait("trap", "5")]
    public async Task Several_chunks_arrive_whole_and_go_on_from_where_tiktok_is(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var video = RandomNumberGenerator.GetBytes(65_000_001);
        var plan = ChunkPlan.For(video.Length);
        var init = await pair.InitAsync(token, video.Length);
        using var content = new MemoryStream(video);

        Assert.Equal(new ChunkAnswer.Taken(plan.ChunkSize) { Facts = new AnswerFacts(206, null) }, await PutAsync(pair, init, plan, 0, content));
        Assert.Equal(new ChunkAnswer.OutOfStep(plan.ChunkSize) { Facts = new AnswerFacts(416, null) }, await PutAsync(pair, init, plan, 3, content));
        for (var index = plan.IndexAt(plan.ChunkSize); index < plan.TotalChunkCount; index++)
        {
            await PutAsync(pair, init, plan, index, content);
        }

        pair.Settle();
        Assert.Equal(PublishStatuses.PublishComplete, (await pair.Posting.GetPublishStatusAsync(init.PublishId, token, Token)).Status);
    }

    private static Task<ChunkAnswer> PutAsync(Pair pair, VideoInit init, ChunkPlan plan, int index, MemoryStream video)
    {
        var chunk = UploadChunk.Of(plan, index, "video/mp4");
        video.Position = chunk.First;
        return pair.Uploads.PutChunkAsync(init.UploadUrl, chunk, video, Token);
    }

    [Fact]
    [Trait("trap", "4")]
    public async Task Where_every_plan_of_several_chunks_is_refused_a_video_of_one_still_goes()
    {
        await using var pair = await Pair.StartAsync("as documented");
        await pair.ControlAsync(HttpMethod.Put, "switches", new { refuseSeveralChunks = true });
        var token = await pair.TokenAsync();

        foreach (var plan in ChunkPlan.Candidates(70_000_000))
        {
            Assert.Equal(TikTokFailureKind.ChunkPlanRefused, await KindAsync(() => pair.Posting.InitVideoAsync(new VideoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, plan, token, Token)));
        }

        Assert.NotEmpty((await pair.InitAsync(token, ChunkPlan.LargestSingleChunk)).PublishId);
    }
}
