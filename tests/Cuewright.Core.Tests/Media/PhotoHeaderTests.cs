using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Testing.Media;

namespace Cuewright.Core.Tests.Media;

public sealed class PhotoHeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1, 1080, 1920)]
    [InlineData(1, 1, 1080, 1920)]
    [InlineData(3, 3, 1080, 1920)]
    [InlineData(6, 6, 1920, 1080)]
    [InlineData(8, 8, 1920, 1080)]
    [InlineData(9, 1, 1080, 1920)]
    public void Size_is_as_it_is_seen(int written, int orientation, int width, int height)
    {
        var expected = new PhotoFacts { Width = width, Height = height, Orientation = orientation };
        Assert.Equal(expected, PhotoHeader.Read(SamplePhoto.Jpeg(1080, 1920, written)));
        Assert.Equal(expected, PhotoHeader.Read(SamplePhoto.WebP(1080, 1920, written)));
    }

    [Fact]
    public void Previews_before_the_frame_do_not_hide_it() =>
        Assert.Equal(1080, PhotoHeader.Read(SamplePhoto.Jpeg(1080, 1920, orientation: 1, preview: 1_200_000))!.Width);

    [Fact]
    public async Task Real_files_say_their_size()
    {
        Assert.SkipWhen(SampleVideo.FfmpegMissing is not null, SampleVideo.FfmpegMissing ?? "");
        var expected = new PhotoFacts { Width = 300, Height = 400, Orientation = 1 };
        Assert.Equal(expected, PhotoHeader.Read(await SamplePhoto.MakeAsync(300, 400, "jpg", Token)));
        Assert.Equal(expected, PhotoHeader.Read(await SamplePhoto.MakeAsync(300, 400, "webp", Token)));
        var lossless = await SampleVideo.MakeAsync("-f lavfi -i color=c=teal:s=300x400 -frames:v 1 -lossless 1 -pix_fmt bgra", "webp", Token);
        Assert.Equal(expected, PhotoHeader.Read(lossless));
    }

    [Fact]
    public void Cut_short_or_empty_it_says_nothing()
    {
        var jpeg = SamplePhoto.Jpeg(1080, 1920, orientation: 6);
        Assert.Null(PhotoHeader.Read(jpeg.AsSpan(0, jpeg.Length - 60)));
        Assert.Null(PhotoHeader.Read(SamplePhoto.WebP(1080, 1920).AsSpan(0, 24)));
        Assert.Null(PhotoHeader.Read(SamplePhoto.Jpeg(0, 1920)));
        Assert.Null(PhotoHeader.Read([]));
    }

    [Fact]
    public void No_bytes_whatever_make_it_fail()
    {
        var random = new Random(11);
        byte[][] starts =
        [
            SamplePhoto.Jpeg(800, 900, 6), SamplePhoto.WebP(800, 900, 6), [0xFF, 0xD8, 0xFF, 0xE1, 0, 40, .. "Exif\0\0II*\0"u8], [.. "RIFF\0\0\0\0WEBPVP8X"u8],
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var start = starts[i % starts.Length];
            var bytes = new byte[random.Next(0, 96)];
            random.NextBytes(bytes);
            byte[] head = [.. start[..random.Next(3, start.Length + 1)], .. bytes];
            Assert.True(PhotoHeader.Read(head) is null or { Width: > 0, Height: > 0, Orientation: >= 1 and <= 8 });
        }
    }
}
