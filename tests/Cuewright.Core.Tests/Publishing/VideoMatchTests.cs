using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.TikTok;

namespace Cuewright.Core.Tests.Publishing;

public sealed class VideoMatchTests
{
    private const string Caption = "Fresh out of the oven #bakery";

    [Theory]
    [InlineData(Caption, 7, 0, true)]
    [InlineData(Caption + " ", 7, 0, true)]
    [InlineData(Caption, 8, 3600, true)]
    [InlineData(Caption, 9, 0, false)]
    [InlineData(Caption, null, 0, false)]
    [InlineData(Caption, 7, -1, false)]
    [InlineData("Fresh out of the oven", 7, 0, false)]
    [InlineData(null, 7, 0, false)]
    public void Caption_length_and_time_must_all_fit(string? description, int? seconds, int secondsAfter, bool fits) =>
        Assert.Equal(fits, VideoMatch.Fits(States.Attempt(AttemptState.Uncertain, Caption), 7040, Video(description, seconds, secondsAfter)));

    [Fact]
    public void A_length_that_was_never_measured_and_an_empty_caption_prove_nothing()
    {
        Assert.False(VideoMatch.Fits(States.Attempt(AttemptState.Uncertain, Caption), null, Video(Caption, 7, 0)));
        Assert.False(VideoMatch.Fits(States.Attempt(AttemptState.Uncertain, ""), 7040, Video("", 7, 0)));
    }

    [Fact]
    public void Only_the_first_150_units_are_compared()
    {
        var caption = new string('a', 149) + "b and much more that TikTok does not list";
        Assert.True(VideoMatch.Fits(States.Attempt(AttemptState.Uncertain, caption), 7040, Video(caption[..150], 7, 0)));
        Assert.False(VideoMatch.Fits(States.Attempt(AttemptState.Uncertain, caption), 7040, Video(caption[..149], 7, 0)));
    }

    private static Video Video(string? description, int? seconds, int secondsAfter) => new()
    {
        Id = "7600000000000000001",
        Description = description,
        DurationSec = seconds,
        CreateTime = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero).AddSeconds(secondsAfter),
    };
}
