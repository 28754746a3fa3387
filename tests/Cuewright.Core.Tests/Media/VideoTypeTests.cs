using Cuewright.Core.Media;
using Cuewright.Testing.Media;

namespace Cuewright.Core.Tests.Media;

public sealed class VideoTypeTests
{
    public static TheoryData<string, string?> Brands => new()
    {
        { "isom", "video/mp4" },
        { "mp42", "video/mp4" },
        { "qt  ", "video/quicktime" },
        { "heic", null },
        { "avif", null },
        { "M4A ", null },
        { "xxxx", null },
    };

    [Theory]
    [MemberData(nameof(Brands))]
    public void The_brand_decides(string brand, string? expected) =>
        Assert.Equal(expected, VideoType.Of([0, 0, 0, 0x10, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]));

    [Fact]
    public void A_compatible_brand_is_enough() =>
        Assert.Equal("video/mp4", VideoType.Of([0, 0, 0, 0x18, .. "ftypcust"u8, 0, 0, 0, 0, .. "noneisom"u8]));

    [Fact]
    public void Brands_end_with_their_box() =>
        Assert.Null(VideoType.Of([0, 0, 0, 0x10, .. "ftypcust"u8, 0, 0, 0, 0, .. "isom"u8]));

    [Theory]
    [InlineData("webm", "video/webm")]
    [InlineData("matroska", null)]
    public void The_doc_type_tells_webm_from_matroska(string docType, string? expected)
    {
        var type = System.Text.Encoding.ASCII.GetBytes(docType);
        byte[] elements = [0x42, 0x86, 0x81, 1, 0x42, 0x82, (byte)(0x80 | type.Length), .. type];

        Assert.Equal(expected, VideoType.Of([0x1A, 0x45, 0xDF, 0xA3, (byte)(0x80 | elements.Length), .. elements]));
        Assert.Equal(expected, VideoType.Of([0x1A, 0x45, 0xDF, 0xA3, 0x01, 0, 0, 0, 0, 0, 0, (byte)elements.Length, .. elements]));
    }

    [Fact]
    public void No_bytes_whatever_make_it_fail()
    {
        var random = new Random(7);
        byte[][] starts = [[0x1A, 0x45, 0xDF, 0xA3], [0, 0, 0, 0x18, .. "ftyp"u8], [0xFF, 0xFF, 0xFF, 0xFF, .. "ftyp"u8], []];
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(0, 64)];
            random.NextBytes(bytes);
            byte[] head = [.. starts[i % starts.Length], .. bytes];
            var type = VideoType.Of(head);
            Assert.True(type is null or "video/mp4" or "video/quicktime" or "video/webm");
        }
    }

    [Fact]
    public void What_the_tests_upload_looks_like_a_video() => Assert.Equal("video/mp4", VideoType.Of(SampleVideo.Mp4Like(100)));
}
