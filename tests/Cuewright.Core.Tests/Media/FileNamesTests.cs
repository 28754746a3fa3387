using Cuewright.Core.Media;

namespace Cuewright.Core.Tests.Media;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Morning batch.mp4", "Morning batch.mp4")]
    [InlineData("a\tb\u0007c\u0085.mov", "abc.mov")]
    [InlineData("Überraschung 🍞.webm", "Überraschung 🍞.webm")]
    [InlineData("   ", "video")]
    [InlineData(null, "video")]
    public void Control_characters_go_and_text_stays(string? name, string expected) => Assert.Equal(expected, FileNames.Clean(name));

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var clean = FileNames.Clean(new string('a', 254) + "🍞.mp4");

        Assert.Equal(new string('a', 254), clean);
    }
}
