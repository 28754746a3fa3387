using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Uploads;
using Cuewright.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Media;

/// <summary>Resumable uploads: what is promised is on the disk, and the last byte makes media. One behaviour on every database.</summary>
public abstract class UploadTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_byte_makes_media_with_the_same_id_and_bytes()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(300_000);
        var id = await harness.BeginAsync(bytes.Length, Token, "Morning batch.mp4");

        var half = Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 0, bytes[..100_000], Token));
        Assert.Equal(100_000, half.Offset);
        Assert.Null(await harness.MediaAsync(id, Token));
        var done = Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 100_000, bytes[100_000..], Token));

        Assert.Equal(bytes.Length, done.Offset);
        var media = await harness.MediaAsync(id, Token);
        Assert.Equal(("Morning batch.mp4", "video/mp4", bytes.Length, MediaState.Processing), (media!.FileName, media.ContentType, (int)media.Size, media.State));
        Assert.Null(await harness.UploadRowAsync(id, Token));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(harness.PathOf(id), Token));
        Assert.Equal("media.uploaded", await harness.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == id.Value).Select(e => e.Action).SingleAsync(Token), Token));
    }

    [Fact]
    public async Task Bytes_before_a_cut_are_kept_and_the_upload_goes_on_there()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(400_000);
        var id = await harness.BeginAsync(bytes.Length, Token);

        await using var line = new CutStream(bytes, 250_000);
        var cut = Assert.IsType<AppendUploadOutcome.Cut>(await harness.AppendAsync(id, 0, line, Token, bytes.Length));

        Assert.Equal(250_000, cut.Offset);
        Assert.Equal(250_000, (await harness.Get<UploadQueries>().FindAsync(MediaHarness.WorkspaceId, id, Token))!.Offset);
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 250_000, bytes[250_000..], Token));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(harness.PathOf(id), Token));
    }

    [Fact]
    public async Task A_line_cut_behind_the_last_byte_finishes_all_the_same()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(50_000);
        var id = await harness.BeginAsync(bytes.Length, Token);

        await using var line = new CutStream(bytes, bytes.Length);
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 0, line, Token));

        Assert.NotNull(await harness.MediaAsync(id, Token));
    }

    [Fact]
    public async Task Bytes_that_a_killed_process_wrote_but_never_confirmed_are_dropped_on_resume()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(90_000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await harness.AppendAsync(id, 0, bytes[..30_000], Token);
        await File.AppendAllBytesAsync(harness.PathOf(id), new byte[12_345], Token);

        Assert.Equal(30_000, (await harness.Get<UploadQueries>().FindAsync(MediaHarness.WorkspaceId, id, Token))!.Offset);
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 30_000, bytes[30_000..], Token));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(harness.PathOf(id), Token));
    }

    [Fact]
    public async Task Bytes_that_the_store_lost_are_asked_for_again()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(90_000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await harness.AppendAsync(id, 0, bytes[..50_000], Token);
        File.Delete(harness.PathOf(id));

        Assert.Equal(0, Assert.IsType<AppendUploadOutcome.WrongOffset>(await harness.AppendAsync(id, 50_000, bytes[50_000..], Token)).Offset);

        Assert.Equal(0, (await harness.UploadRowAsync(id, Token))!.Offset);
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 0, bytes, Token));
    }

    [Fact]
    public async Task A_wrong_offset_is_refused_and_changes_nothing()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await harness.AppendAsync(id, 0, bytes[..400], Token);

        Assert.Equal(400, Assert.IsType<AppendUploadOutcome.WrongOffset>(await harness.AppendAsync(id, 0, bytes, Token)).Offset);

        Assert.Equal(400, new FileInfo(harness.PathOf(id)).Length);
    }

    [Fact]
    public async Task Only_one_request_writes_at_a_time()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await using var slow = new GatedStream(bytes);

        var first = harness.AppendAsync(id, 0, slow, Token);
        await slow.Asked;
        Assert.IsType<AppendUploadOutcome.Busy>(await harness.AppendAsync(id, 0, bytes, Token));
        Assert.Equal(TerminateUploadOutcome.Busy, await harness.Get<TerminateUpload>().ExecuteAsync(MediaHarness.WorkspaceId, id, Token));
        slow.Open();

        Assert.IsType<AppendUploadOutcome.Appended>(await first);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(harness.PathOf(id), Token));
    }

    [Fact]
    public async Task Another_process_that_writes_is_noticed_too()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await harness.AppendAsync(id, 0, bytes[..400], Token);

        await using (harness.Get<MediaStore>().OpenAppend(MediaKeys.Content(id), 400))
        {
            Assert.IsType<AppendUploadOutcome.Busy>(await harness.AppendAsync(id, 400, bytes[400..], Token));
        }

        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 400, bytes[400..], Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_bytes_than_announced_are_refused_and_not_stored(bool lengthKnown)
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(200_000);
        var id = await harness.BeginAsync(100_000, Token);
        using var content = new MemoryStream(bytes);

        Assert.Equal(100_000, Assert.IsType<AppendUploadOutcome.TooLong>(await harness.AppendAsync(id, 0, content, Token, lengthKnown ? bytes.Length : null)).Length);

        Assert.Null(await harness.MediaAsync(id, Token));
        Assert.Equal(0, (await harness.UploadRowAsync(id, Token))!.Offset);
        Assert.True(!File.Exists(harness.PathOf(id)) || new FileInfo(harness.PathOf(id)).Length <= 100_000);
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 0, bytes[..100_000], Token));
        Assert.Equal(bytes[..100_000], await File.ReadAllBytesAsync(harness.PathOf(id), Token));
    }

    [Fact]
    public async Task What_is_no_video_leaves_nothing_behind()
    {
        await using var harness = await StartAsync();
        var id = await harness.BeginAsync(11, Token, "holiday.mp4");

        Assert.IsType<AppendUploadOutcome.NotAVideo>(await harness.AppendAsync(id, 0, "Hello world"u8.ToArray(), Token));

        Assert.Null(await harness.MediaAsync(id, Token));
        Assert.Null(await harness.UploadRowAsync(id, Token));
        Assert.False(File.Exists(harness.PathOf(id)));
    }

    [Fact]
    public async Task Empty_and_too_large_files_are_refused_before_a_byte_is_sent()
    {
        await using var harness = await StartAsync();
        var create = harness.Get<CreateUpload>();

        Assert.IsType<CreateUploadOutcome.Empty>(await create.ExecuteAsync(MediaHarness.WorkspaceId, MediaHarness.Author, "a.mp4", 0, Token));
        var refused = await create.ExecuteAsync(MediaHarness.WorkspaceId, MediaHarness.Author, "a.mp4", MediaOptions.LargestPossible + 1, Token);

        Assert.Equal(MediaOptions.LargestPossible, Assert.IsType<CreateUploadOutcome.TooLarge>(refused).Limit);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        using var content = new MemoryStream(bytes);

        Assert.Null(await harness.Get<UploadQueries>().FindAsync(MediaHarness.OtherWorkspaceId, id, Token));
        Assert.IsType<AppendUploadOutcome.NotFound>(
            await harness.Get<AppendUpload>().ExecuteAsync(MediaHarness.OtherWorkspaceId, MediaHarness.Author, id, 0, bytes.Length, content, Token));
        Assert.Equal(TerminateUploadOutcome.NotFound, await harness.Get<TerminateUpload>().ExecuteAsync(MediaHarness.OtherWorkspaceId, id, Token));

        Assert.NotNull(await harness.UploadRowAsync(id, Token));
    }

    [Fact]
    public async Task A_finished_upload_still_says_that_it_has_all_bytes()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token);

        var progress = await harness.Get<UploadQueries>().FindAsync(MediaHarness.WorkspaceId, id, Token);

        Assert.Equal((1000, 1000), (progress!.Offset, progress.Length));
        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 1000, [], Token));
        Assert.IsType<AppendUploadOutcome.WrongOffset>(await harness.AppendAsync(id, 500, [], Token));
    }

    [Fact]
    public async Task Terminating_removes_row_and_bytes()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        await harness.AppendAsync(id, 0, bytes[..500], Token);

        Assert.Equal(TerminateUploadOutcome.Terminated, await harness.Get<TerminateUpload>().ExecuteAsync(MediaHarness.WorkspaceId, id, Token));

        Assert.Null(await harness.UploadRowAsync(id, Token));
        Assert.False(File.Exists(harness.PathOf(id)));
    }

    [Fact]
    public async Task An_upload_expires_a_day_after_its_last_byte_and_not_before()
    {
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(1000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        harness.Clock.Advance(TimeSpan.FromHours(20));
        await harness.AppendAsync(id, 0, bytes[..500], Token);
        harness.Clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal(0, await harness.Get<ExpireUploads>().RunOnceAsync(Token));
        harness.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<AppendUploadOutcome.NotFound>(await harness.AppendAsync(id, 500, bytes[500..], Token));
        Assert.Equal(1, await harness.Get<ExpireUploads>().RunOnceAsync(Token));

        Assert.Null(await harness.UploadRowAsync(id, Token));
        Assert.False(File.Exists(harness.PathOf(id)));
    }

    [Fact]
    public async Task A_full_store_is_said_and_the_upload_goes_on_later()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        await using var harness = await StartAsync();
        var bytes = SampleVideo.Mp4Like(200_000);
        var id = await harness.BeginAsync(bytes.Length, Token);
        Directory.CreateDirectory(Path.GetDirectoryName(harness.PathOf(id))!);
        File.CreateSymbolicLink(harness.PathOf(id), "/dev/full");

        Assert.IsType<AppendUploadOutcome.StorageFull>(await harness.AppendAsync(id, 0, bytes, Token));
        File.Delete(harness.PathOf(id));

        Assert.IsType<AppendUploadOutcome.Appended>(await harness.AppendAsync(id, 0, bytes, Token));
    }

    [Fact]
    public async Task A_name_never_becomes_a_path()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(1000), Token, "../../etc/pass\nwd\0.mp4");

        Assert.Equal("../../etc/passwd.mp4", (await harness.MediaAsync(id, Token))!.FileName);
        Assert.Equal([harness.PathOf(id)], Directory.GetFiles(harness.Folder, "*", SearchOption.AllDirectories));
    }

    private Task<MediaHarness> StartAsync() => MediaHarness.StartAsync(provider, Token);
}
