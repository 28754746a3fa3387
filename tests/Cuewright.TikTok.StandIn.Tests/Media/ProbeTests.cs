using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Media;

public sealed class ProbeTests : StandInTests
{
    public ProbeTests()
        : base(options => options.FfprobePath = Ffmpeg.Probe)
    {
    }

    private async Task<(string? Status, string? Reason)> VerdictAsync(string type, string arguments, string extension = "mp4")
    {
        var bytes = await Ffmpeg.MakeAsync(arguments, extension, Token);
        return await VerdictAsync(bytes, type);
    }

    private async Task<(string? Status, string? Reason)> VerdictAsync(byte[] bytes, string type = "video/mp4")
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(token, bytes.Length)).Data;
        Assert.Equal(201, (await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, bytes, 0, bytes.Length, type)).Status);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        var data = (await StandIn.StatusAsync(token, init.GetProperty("publish_id").GetString()!)).Data;
        return (data.GetProperty("status").GetString(), data.TryGetProperty("fail_reason", out var reason) ? reason.GetString() : null);
    }

    [Fact]
    [Trait("contract", "64")]
    public async Task Row_64_a_fine_video_is_published_and_its_facts_are_kept()
    {
        Ffmpeg.SkipWithoutIt();
        Assert.Equal(("PUBLISH_COMPLETE", null), await VerdictAsync("video/mp4", "-f lavfi -i testsrc2=s=360x640:r=30:d=1 -f lavfi -i sine=d=1 -c:v libx264 -pix_fmt yuv420p -c:a aac"));

        var probe = (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json[0].GetProperty("probe");
        Assert.Equal(("h264", "aac"), (probe.GetProperty("videoCodec").GetString(), probe.GetProperty("audioCodec").GetString()));
        Assert.Equal((360, 640, 30), (probe.GetProperty("width").GetInt32(), probe.GetProperty("height").GetInt32(), probe.GetProperty("framesPerSecond").GetDouble()));
        Assert.InRange(probe.GetProperty("durationSec").GetDouble(), 0.9, 1.2);
    }

    [Theory]
    [InlineData("video/quicktime", "mov", "-c:v libx264 -pix_fmt yuv420p")]
    [InlineData("video/webm", "webm", "-c:v libvpx -deadline realtime")]
    [Trait("contract", "64")]
    public async Task Row_64_mov_and_webm_are_taken(string type, string extension, string codec)
    {
        Ffmpeg.SkipWithoutIt();
        Assert.Equal(("PUBLISH_COMPLETE", null), await VerdictAsync(type, $"-f lavfi -i testsrc2=s=360x360:r=25:d=0.5 {codec}", extension));
    }

    [Theory]
    [InlineData("frame_rate_check_failed", "-f lavfi -i testsrc2=s=360x360:r=15:d=0.5 -c:v libx264 -pix_fmt yuv420p")]
    [InlineData("frame_rate_check_failed", "-f lavfi -i testsrc2=s=360x360:r=61:d=0.5 -c:v libx264 -pix_fmt yuv420p")]
    [InlineData("picture_size_check_failed", "-f lavfi -i testsrc2=s=358x640:r=30:d=0.5 -c:v libx264 -pix_fmt yuv420p")]
    [InlineData("picture_size_check_failed", "-f lavfi -i testsrc2=s=4098x360:r=30:d=0.1 -c:v libx264 -preset ultrafast -pix_fmt yuv420p")]
    [InlineData("file_format_check_failed", "-f lavfi -i testsrc2=s=360x360:r=30:d=0.5 -c:v mpeg4")]
    [InlineData("file_format_check_failed", "-f lavfi -i sine=d=0.5 -c:a aac")]
    [Trait("contract", "64")]
    public async Task Row_64_a_video_outside_the_specification_fails_with_its_reason(string reason, string arguments)
    {
        Ffmpeg.SkipWithoutIt();
        Assert.Equal(("FAILED", reason), await VerdictAsync("video/mp4", arguments));
    }

    [Fact]
    [Trait("contract", "64")]
    public async Task Row_64_bytes_that_are_no_media_fail_by_format()
    {
        Ffmpeg.SkipWithoutIt();
        Assert.Equal(("FAILED", "file_format_check_failed"), await VerdictAsync("This is no video."u8.ToArray()));
        Assert.Empty((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
    }

    [Fact]
    [Trait("contract", "65")]
    public async Task Row_65_longer_than_the_creator_may_is_a_failed_duration_check()
    {
        Ffmpeg.SkipWithoutIt();
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { maxVideoDurationSec = 1 });

        Assert.Equal(("FAILED", "duration_check_failed"), await VerdictAsync("video/mp4", "-f lavfi -i testsrc2=s=360x360:r=25:d=1.2 -c:v libx264 -pix_fmt yuv420p"));
    }

    [Fact]
    public async Task An_ffprobe_that_is_not_there_leaves_the_post_not_probed()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.FfprobePath = "/nowhere/ffprobe");
        await standIn.PublishAsync(await standIn.TokenAsync());

        var post = Assert.Single((await standIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
        Assert.Equal(JsonValueKind.Null, post.GetProperty("probe").ValueKind);
    }
}
