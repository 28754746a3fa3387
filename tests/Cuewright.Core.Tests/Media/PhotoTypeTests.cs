using Cuewright.Core.Media;
using Cuewright.Testing.Media;

namespace Cuewright.Core.Tests.Media;

public sealed class PhotoTypeTests
{
    [Fact]
    public void Jpeg_and_webp_are_photos()
    {
        Assert.Equal("image/jpeg", PhotoType.Of(SamplePhoto.Jpeg(800, 1000)));
        Assert.Equal("image/webp", PhotoType.Of(SamplePhoto.WebP(800, 1000)));
        Assert.Null(VideoType.Of(SamplePhoto.Jpeg(800, 1000)));
    }

    public static TheoryData<string, byte[]> Others => new()
    {
        { "PNG", SamplePhoto.Png() },
        { "GIF", SamplePhoto.Gif() },
        { "HEIC", SamplePhoto.Heic() },
        { "AVIF", SamplePhoto.Heic("avif") },
        { "TIFF", [.. "II*\0"u8, .. new byte[40]] },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_pictures_are_known_as_such(string name, byte[] head)
    {
        Assert.True(PhotoType.IsOther(head), name);
        Assert.Null(PhotoType.Of(head));
        Assert.Null(VideoType.Of(head));
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFFxxxxWAVE")]
    [InlineData("Hello world, this is text")]
    public void What_is_no_picture_is_neither(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Assert.Null(PhotoType.Of(bytes));
        Assert.False(PhotoType.IsOther(bytes));
    }

    [Fact]
    public void A_video_is_no_picture() => Assert.False(PhotoType.IsOther(SampleVideo.Mp4Like(100)));
}
