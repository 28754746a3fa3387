using System.Text;
using Cuewright.Core.Accounts;

namespace Cuewright.Core.Tests.Accounts;

public sealed class ImageTypeTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000", "image/png")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("52494646100000005745425056503820", "image/webp")]
    [InlineData("474946383961", null)]
    [InlineData("", null)]
    [InlineData("52494646100000005741564556503820", null)]
    public void Pictures_are_known_by_their_first_bytes(string bytes, string? contentType) =>
        Assert.Equal(contentType, ImageType.Of(Convert.FromHexString(bytes), allowSvg: true)?.ContentType);

    [Fact]
    public void Svg_is_taken_only_where_it_is_allowed()
    {
        var svg = Encoding.UTF8.GetBytes("\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");

        Assert.Equal("image/svg+xml", ImageType.Of(svg, allowSvg: true)?.ContentType);
        Assert.Null(ImageType.Of(svg, allowSvg: false));
    }
}
