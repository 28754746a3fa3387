using System.Security.Cryptography;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Testing.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Media;

/// <summary>What becomes of a video once its bytes are here. One behaviour on every database; with the real ffprobe and ffmpeg.</summary>
public abstract class ProcessingTests(DatabaseProvider provider)
{
    private const string Colour = "-f lavfi -i color=c=teal:s=360x640:r=30:d=1.5";
    private const string Tone = "-f lavfi -i sine=frequency=220:duration=1.5";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_video_gets_hash_facts_and_thumbnail()
    {
        await using var harness = await StartAsync();
        var bytes = await MakeAsync($"{Colour} {Tone} -c:v libx264 -pix_fmt yuv420p -c:a aac -shortest", "mp4");
        var id = await harness.UploadAsync(bytes, Token);

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Ready, null, null), (media!.State, media.ProblemCode, media.DueAt));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), media.Sha256);
        var facts = media.Facts!;
        Assert.Equal(("h264", "aac", 360, 640, 30d, 0), (facts.VideoCodec, facts.AudioCodec, facts.Width, facts.Height, facts.FrameRate, facts.Rotation));
        Assert.InRange(facts.DurationMs, 1400, 1700);
        Assert.Equal("image/jpeg", media.ThumbnailContentType);
        var picture = await ReadAsync(harness, media.ThumbnailKey!);
        Assert.Equal([0xFF, 0xD8, 0xFF], picture[..3]);
    }

    [Fact]
    public async Task A_turned_video_is_measured_as_it_is_seen()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.TurnedAsPhonesDo(await MakeAsync("-f lavfi -i color=c=teal:s=640x360:r=25:d=1 -c:v libx264 -pix_fmt yuv420p", "mov"));
        var id = await harness.UploadAsync(bytes, Token, "turned.mov");

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal("video/quicktime", media!.ContentType);
        Assert.Equal((360, 640, 90), (media.Facts!.Width, media.Facts.Height, media.Facts.Rotation));
    }

    [Fact]
    public async Task A_webm_is_read_too()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(await MakeAsync($"{Colour} -c:v libvpx -b:v 200k", "webm"), Token, "clip.webm");

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal(("video/webm", MediaState.Ready, "vp8"), (media!.ContentType, media.State, media.Facts!.VideoCodec));
        Assert.Null(media.Facts.AudioCodec);
        Assert.NotNull(media.ThumbnailKey);
    }

    [Fact]
    public async Task Sound_alone_is_rejected()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(await MakeAsync($"{Tone} -c:a aac", "mp4"), Token);

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Rejected, MediaProblemCodes.NoVideoStream), (media!.State, media.ProblemCode));
        Assert.NotNull(media.Sha256);
    }

    [Fact]
    public async Task A_damaged_file_is_rejected()
    {
        SkipWithoutFfmpeg();
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(50_000), Token);

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Rejected, MediaProblemCodes.UnreadableVideo, null), (media!.State, media.ProblemCode, media.DueAt));
    }

    [Fact]
    public async Task Without_ffmpeg_a_video_is_ready_and_not_checked()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        Assert.False(harness.Get<MediaTools>().IsAvailable);
        var bytes = SampleVideo.Mp4Like(50_000);
        var id = await harness.UploadAsync(bytes, Token);

        await harness.DrainAsync(Token);

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Ready, null, null, null), (media!.State, media.Facts, media.ThumbnailKey, media.ProblemCode));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), media.Sha256);
    }

    [Fact]
    public async Task Work_of_a_killed_process_is_done_again_when_its_lease_has_run_out()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        var claim = await harness.Get<MediaClaims>().ClaimAsync(Token);
        Assert.Equal(id, claim!.Id);

        Assert.False(await harness.Get<MediaProcessor>().RunOnceAsync(Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.True(await harness.Get<MediaProcessor>().RunOnceAsync(Token));

        Assert.Equal(MediaState.Ready, (await harness.MediaAsync(id, Token))!.State);
        Assert.False(await harness.Get<MediaClaims>().RenewAsync(claim, Token));
        await harness.Get<MediaRows>().WriteAsync(claim, (row, _) => row.State = MediaState.Rejected, Token);
        Assert.Equal(MediaState.Ready, (await harness.MediaAsync(id, Token))!.State);
    }

    [Fact]
    public async Task A_claim_lives_as_long_as_it_is_renewed()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        var claims = harness.Get<MediaClaims>();
        var claim = await claims.ClaimAsync(Token);

        harness.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.True(await claims.RenewAsync(claim!, Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Null(await claims.ClaimAsync(Token));
    }

    [Fact]
    public async Task Many_workers_claim_each_media_once()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        for (var i = 0; i < 6; i++)
        {
            await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        }

        var claims = harness.Get<MediaClaims>();
        var taken = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => claims.ClaimAsync(Token)))).OfType<MediaClaim>().ToList();
        while (await claims.ClaimAsync(Token) is { } more)
        {
            taken.Add(more);
        }

        Assert.Equal(6, taken.Count);
        Assert.Equal(6, taken.Select(claim => claim.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_faulty_machine_is_tried_again_a_few_times_and_then_says_so()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        File.Delete(harness.PathOf(id));

        await harness.DrainAsync(Token);
        var media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Processing, 1), (media!.State, media.ProcessingFailures));
        Assert.True(media.DueAt > harness.Clock.GetUtcNow());
        for (var i = 1; i < MediaProcessor.MaxFailures; i++)
        {
            harness.Clock.Advance(TimeSpan.FromMinutes(6));
            await harness.DrainAsync(Token);
        }

        media = await harness.MediaAsync(id, Token);
        Assert.Equal((MediaState.Rejected, MediaProblemCodes.ProcessingFailed, null), (media!.State, media.ProblemCode, media.DueAt));
    }

    [Fact]
    public async Task Open_pages_hear_of_the_upload_and_of_the_result()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        await using var events = harness.Get<LiveEvents>().Subscribe(MediaHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        await harness.DrainAsync(Token);

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(new MediaLiveEvent(id, MediaState.Processing, 1), events.Current.Data);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("media", MediaState.Ready), (events.Current.Kind, ((MediaLiveEvent)events.Current.Data).State));
    }

    [Fact]
    public async Task The_worker_is_woken_by_an_upload_and_stops_when_asked()
    {
        await using var harness = await MediaHarness.StartAsync(provider, Token, withTools: false);
        using var worker = ActivatorUtilities.CreateInstance<MediaWorker>(harness.Services);
        await worker.StartAsync(Token);
        await using var events = harness.Get<LiveEvents>().Subscribe(MediaHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);

        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);
        while (await events.MoveNextAsync() && events.Current.Data is MediaLiveEvent { State: MediaState.Processing })
        {
            // The next one tells of the result; the clock stands still, so only the signal can have woken the worker.
        }

        Assert.Equal(MediaState.Ready, (await harness.MediaAsync(id, Token))!.State);
        await worker.StopAsync(Token);
    }

    private static async Task<byte[]> ReadAsync(MediaHarness harness, string key)
    {
        await using var file = harness.Get<MediaStore>().OpenRead(key);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    private static void SkipWithoutFfmpeg() => Assert.SkipWhen(SampleVideo.FfmpegMissing is not null, SampleVideo.FfmpegMissing ?? "");

    private static Task<byte[]> MakeAsync(string arguments, string extension)
    {
        SkipWithoutFfmpeg();
        return SampleVideo.MakeAsync(arguments, extension, Token);
    }

    private Task<MediaHarness> StartAsync() => MediaHarness.StartAsync(provider, Token);
}
