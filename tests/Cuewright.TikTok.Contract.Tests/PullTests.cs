namespace Cuewright.TikTok.Contract.Tests;

public sealed class PullTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    public async Task A_video_and_a_carousel_are_pulled_for_real(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var video = await pair.Posting.InitVideoFromUrlAsync(new VideoPostInfo { PrivacyLevel = PrivacyLevels.PublicToEveryone }, new Uri(pair.Other.Serve("a.mp4", new byte[2000])), token, Token);
        var photos = new PhotoSet { Urls = [Photo(pair, "1.jpg"), Photo(pair, "2.jpg")], CoverIndex = 1 };
        var carousel = await pair.Posting.InitPhotosAsync(new PhotoPostInfo { Title = "Spring", Description = "Everything in bloom", PrivacyLevel = PrivacyLevels.PublicToEveryone }, photos, token, Token);
        var draft = await pair.Posting.InitPhotoDraftAsync(new PhotoDraftInfo { Description = "For later" }, photos, token, Token);

        Assert.Equal(PublishStatuses.PublishComplete, (await pair.StatusAfterPullAsync(video.PublishId, token)).Status);
        Assert.Equal(PublishStatuses.PublishComplete, (await pair.StatusAfterPullAsync(carousel.PublishId, token)).Status);
        Assert.Equal(PublishStatuses.SendToUserInbox, (await pair.StatusAfterPullAsync(draft.PublishId, token)).Status);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "20")]
    [Trait("trap", "22")]
    public async Task What_cannot_be_used_fails_afterwards_with_its_reason(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var missing = await pair.Posting.InitVideoFromUrlAsync(new VideoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, new Uri(pair.Other.Url("gone.mp4")), token, Token);
        var png = await pair.Posting.InitPhotosAsync(new PhotoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, Set(new Uri(pair.Other.Serve("3.png", Photos.Png(), "image/png"))), token, Token);
        var large = await pair.Posting.InitPhotosAsync(new PhotoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, Set(new Uri(pair.Other.Serve("4.jpg", Photos.Jpeg(3000, 2000), "image/jpeg"))), token, Token);

        Assert.Equal(TikTokFailureKind.PullFailed, (await pair.StatusAfterPullAsync(missing.PublishId, token)).FailureKind);
        Assert.Equal(TikTokFailureKind.FormatRefused, (await pair.StatusAfterPullAsync(png.PublishId, token)).FailureKind);
        Assert.Equal(TikTokFailureKind.PictureSizeRefused, (await pair.StatusAfterPullAsync(large.PublishId, token)).FailureKind);
    }

    private static PhotoSet Set(Uri photo) => new() { Urls = [photo], CoverIndex = 0 };

    private static Uri Photo(Pair pair, string name) => new(pair.Other.Serve(name, Photos.Jpeg(1080, 1920), "image/jpeg"));
}
