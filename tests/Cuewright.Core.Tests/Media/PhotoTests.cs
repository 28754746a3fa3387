using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Media.Uploads;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Media;

/// <summary>Photos from their upload to their removal. One behaviour on every database.</summary>
public abstract class PhotoTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jpg", "image/jpeg")]
    [InlineData("webp", "image/webp")]
    public async Task A_photo_gets_hash_size_and_thumbnail(string extension, string contentType)
    {
        SkipWithoutFfmpeg();
        await using var harness = await MediaHarness.StartAsync(provider, Token);
        var id = await harness.UploadAsync(await SamplePhoto.MakeAsync(720, 1280, extension, Token), Token, "whatever.mp4");

        await harness.DrainAsync(Token);

        var media = (await harness.MediaAsync(id, Token))!;
        Assert.Equal((MediaState.Ready, contentType, null, null), (media.State, media.ContentType, media.ProblemCode, media.Facts));
        Assert.Equal(new PhotoFacts { Width = 720, Height = 1280, Orientation = 1 }, media.Photo);
        Assert.NotNull(media.Sha256);
        Assert.Equal(new PhotoFacts { Width = 540, Height = 960, Orientation = 1 }, await ThumbnailAsync(harness, media));
    }

    [Fact]
    public async Task A_turned_photo_is_seen_upright_and_its_bytes_stay_as_they_are()
    {
        SkipWithoutFfmpeg();
        await using var harness = await MediaHarness.StartAsync(provider, Token);
        var bytes = SamplePhoto.Turned(await SamplePhoto.MakeAsync(640, 320, "jpg", Token), orientation: 6);
        var id = await harness.UploadAsync(bytes, Token);

        await harness.DrainAsync(Token);

        var media = (await harness.MediaAsync(id, Token))!;
        Assert.Equal(new PhotoFacts { Width = 320, Height = 640, Orientation = 6 }, media.Photo);
        Assert.Equal(new PhotoFacts { Width = 320, Height = 640, Orientation = 1 }, await ThumbnailAsync(harness, media));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(harness.PathOf(id), Token));
    }

    [Fact]
    public async Task Without_ffmpeg_a_photo_is_checked_all_the_same_and_the_browser_makes_its_thumbnail()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SamplePhoto.Jpeg(1080, 1350), Token);

        await harness.DrainAsync(Token);

        var media = (await harness.MediaAsync(id, Token))!;
        Assert.Equal((MediaState.Ready, 1080, 1350, null), (media.State, media.Photo!.Width, media.Photo.Height, media.ThumbnailKey));
        using var picture = new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        Assert.Equal(SetThumbnailOutcome.Set, await harness.Get<SetThumbnail>().ExecuteAsync(MediaHarness.WorkspaceId, id, picture, Token));
    }

    [Theory]
    [InlineData(941, 1672, true)]
    [InlineData(1080, 9000, true)]
    [InlineData(1086, 1448, false)]
    [InlineData(4032, 3024, false)]
    public async Task The_shorter_side_has_a_limit(int width, int height, bool fits)
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SamplePhoto.Jpeg(width, height), Token);

        await harness.DrainAsync(Token);

        var media = (await harness.MediaAsync(id, Token))!;
        Assert.Equal(fits ? (MediaState.Ready, null) : (MediaState.Rejected, MediaProblemCodes.PhotoTooManyPixels), (media.State, media.ProblemCode));
        Assert.Equal(width, media.Photo!.Width);
    }

    [Fact]
    public async Task A_damaged_photo_is_rejected()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]], Token);

        await harness.DrainAsync(Token);

        var media = (await harness.MediaAsync(id, Token))!;
        Assert.Equal((MediaState.Rejected, MediaProblemCodes.UnreadablePhoto, null), (media.State, media.ProblemCode, media.DueAt));
    }

    [Fact]
    public async Task Pictures_in_other_formats_are_refused_and_leave_nothing()
    {
        await using var harness = await StartAsync();
        foreach (var bytes in new[] { SamplePhoto.Png(), SamplePhoto.Gif(), SamplePhoto.Heic() })
        {
            var id = await harness.BeginAsync(bytes.Length, Token, "photo.jpg");
            Assert.IsType<AppendUploadOutcome.OtherPicture>(await harness.AppendAsync(id, 0, bytes, Token));
            Assert.Null(await harness.UploadRowAsync(id, Token));
        }

        Assert.Empty(Directory.GetFiles(harness.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_photo_has_a_limit_of_its_own()
    {
        await using var harness = await StartAsync();
        byte[] largest = [.. SamplePhoto.Jpeg(800, 800), .. new byte[PhotoLimits.LargestFile]];
        var over = await harness.BeginAsync(PhotoLimits.LargestFile + 1, Token, "photo.jpg");

        var outcome = await harness.AppendAsync(over, 0, largest[..((int)PhotoLimits.LargestFile + 1)], Token);

        Assert.Equal(20_000_000, Assert.IsType<AppendUploadOutcome.PhotoTooLarge>(outcome).Limit);
        Assert.Null(await harness.UploadRowAsync(over, Token));
        await harness.UploadAsync(largest[..(int)PhotoLimits.LargestFile], Token);
    }

    [Fact]
    public async Task What_a_post_shows_among_its_photos_is_not_deleted()
    {
        await using var harness = await StartAsync();
        var (first, second) = (await harness.UploadAsync(SamplePhoto.Jpeg(800, 800), Token), await harness.UploadAsync(SamplePhoto.Jpeg(800, 801), Token));
        // One of them twice: that is still one post.
        var post = await harness.PostWithPhotosAsync([first, second, first], Token);

        Assert.Equal(1, (await harness.Get<MediaQueries>().FindAsync(MediaHarness.WorkspaceId, first, Token))!.PostCount);
        Assert.Equal(1, Assert.IsType<DeleteMediaOutcome.InUse>(await DeleteAsync(harness, first)).Posts);
        Assert.IsType<DeleteMediaOutcome.InUse>(await DeleteAsync(harness, second));
        await harness.WriteAsync(db => db.Posts.Where(p => p.Id == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeletedAt, harness.Clock.GetUtcNow()), Token), Token);

        Assert.IsType<DeleteMediaOutcome.Deleted>(await DeleteAsync(harness, first));
    }

    [Fact]
    public async Task Bytes_that_TikTok_may_still_fetch_stay_until_that_has_ended()
    {
        await using var harness = await StartAsync();
        var photo = await harness.UploadAsync(SamplePhoto.Jpeg(800, 800), Token);
        await harness.DrainAsync(Token);
        var publication = await InFlightRows.AddPhotosAsync(harness, [photo], Token);
        Assert.IsType<DeleteMediaOutcome.Deleted>(await DeleteAsync(harness, photo));

        await harness.DrainAsync(Token);
        Assert.True(File.Exists(harness.PathOf(photo)));
        await harness.WriteAsync(db => db.Publications.Where(p => p.Id == publication).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PublicationState.Published), Token), Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(2));
        await harness.DrainAsync(Token);

        Assert.False(File.Exists(harness.PathOf(photo)));
    }

    private static void SkipWithoutFfmpeg() => Assert.SkipWhen(SampleVideo.FfmpegMissing is not null, SampleVideo.FfmpegMissing ?? "");

    private static async Task<PhotoFacts?> ThumbnailAsync(MediaHarness harness, MediaItem media) =>
        PhotoHeader.Read(await File.ReadAllBytesAsync(harness.Get<MediaStore>().PathOf(media.ThumbnailKey!), Token));

    private static Task<DeleteMediaOutcome> DeleteAsync(MediaHarness harness, MediaId id) =>
        harness.Get<DeleteMedia>().ExecuteAsync(MediaHarness.WorkspaceId, MediaHarness.Author, id, Token);

    private Task<MediaHarness> StartAsync() => MediaHarness.StartAsync(provider, Token, withTools: false);
}
