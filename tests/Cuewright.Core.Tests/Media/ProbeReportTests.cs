using System.Text;
using Cuewright.Core.Media.Processing;

namespace Cuewright.Core.Tests.Media;

public sealed class ProbeReportTests
{
    private const string Video = """{"codec_type":"video","codec_name":"h264","width":1920,"height":1080,"avg_frame_rate":"30000/1001","disposition":{"attached_pic":0}""";

    [Fact]
    public void A_turn_counter_clockwise_by_90_is_one_clockwise_by_270()
    {
        var facts = Known($$$"""{"streams":[{{{Video}}},"side_data_list":[{"rotation":90}]}],"format":{"format_name":"mov,mp4","duration":"12.5"}}""");

        Assert.Equal((1080, 1920, 270, 29.97, 12_500L), (facts.Width, facts.Height, facts.Rotation, facts.FrameRate, facts.DurationMs));
    }

    [Fact]
    public void The_older_tag_turns_clockwise() =>
        Assert.Equal(90, Known($$$"""{"streams":[{{{Video}}},"tags":{"rotate":"90"}}],"format":{"duration":"1"}}""").Rotation);

    [Fact]
    public void A_cover_picture_is_no_video() =>
        Assert.IsType<ProbeOutcome.NoVideo>(Read("""{"streams":[{"codec_type":"video","codec_name":"mjpeg","width":10,"height":10,"disposition":{"attached_pic":1}},{"codec_type":"audio","codec_name":"aac"}],"format":{"duration":"1"}}"""));

    [Fact]
    public void A_length_that_is_not_told_is_not_known_rather_than_zero() =>
        Assert.IsType<ProbeOutcome.NotChecked>(Read($$$"""{"streams":[{{{Video}}}}],"format":{"format_name":"matroska,webm"}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"streams":[{"codec_type":"video","width":0,"height":0}]}""")]
    public void What_makes_no_sense_is_unreadable(string json) => Assert.IsType<ProbeOutcome.Unreadable>(Read(json));

    [Fact]
    public void No_streams_is_no_video() => Assert.IsType<ProbeOutcome.NoVideo>(Read("{}"));

    private static Core.Media.MediaFacts Known(string json) => Assert.IsType<ProbeOutcome.Known>(Read(json)).Facts;

    private static ProbeOutcome Read(string json) => ProbeReport.Read(Encoding.UTF8.GetBytes(json));
}
