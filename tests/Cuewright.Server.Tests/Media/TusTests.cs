using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Cuewright.Core.Media;
using Cuewright.Testing.Media;

namespace Cuewright.Server.Tests.Media;

/// <summary>The tus 1.0 protocol on the wire.</summary>
public sealed class TusTests
{
    // The last bytes of a cut line may still be with Kestrel, which drops what it has not handed on.
    private const int WriteBuffer = 1 << 16;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_says_what_it_can_do()
    {
        await using var host = await MediaHost.StartAsync(Token);

        using var answer = await host.SendAsync(HttpMethod.Options, MediaHost.Uploads(MediaHost.WorkspaceId), null, Token);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(("1.0.0", "creation,termination,expiration", "4294967296"), (Header(answer, "Tus-Version"), Header(answer, "Tus-Extension"), Header(answer, "Tus-Max-Size")));
    }

    [Fact]
    public async Task An_upload_in_parts_becomes_media()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SampleVideo.Mp4Like(500_000);
        var upload = await host.BeginAsync(bytes.Length, Token, "Überraschung 🍞.mp4");

        using var part = new ByteArrayContent(bytes, 0, 200_000);
        using var first = await host.PatchAsync(upload, 0, part, Token);
        Assert.Equal((HttpStatusCode.NoContent, "200000", "1.0.0"), (first.StatusCode, Header(first, "Upload-Offset"), Header(first, "Tus-Resumable")));
        Assert.True(DateTimeOffset.Parse(Header(first, "Upload-Expires"), System.Globalization.CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().AddHours(23));

        using var head = await host.HeadAsync(upload, Token);
        Assert.Equal((HttpStatusCode.OK, "200000", "500000", true), (head.StatusCode, Header(head, "Upload-Offset"), Header(head, "Upload-Length"), head.Headers.CacheControl!.NoStore));

        using var rest = new ByteArrayContent(bytes, 200_000, 300_000);
        using var last = await host.PatchAsync(upload, 200_000, rest, Token);
        Assert.Equal("500000", Header(last, "Upload-Offset"));
        Assert.Equal(500_000, await host.OffsetAsync(upload, Token));
        using var media = await host.Http.GetAsync(new Uri(MediaHost.Media(MediaHost.WorkspaceId, MediaHost.IdOf(upload)), UriKind.Relative), Token);
        Assert.Contains("\"state\":\"processing\"", await media.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_line_keeps_what_had_come()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SampleVideo.Mp4Like(3_000_000);
        var upload = await host.BeginAsync(bytes.Length, Token);

        await SendAndCutAsync(host, upload, bytes, 2_000_000);
        // The server notices the cut a moment later; until then the upload is busy.
        var offset = await PollAsync(() => host.OffsetAsync(upload, Token), value => value > 2_000_000 - WriteBuffer);
        Assert.InRange(offset, 0, 2_000_000);

        using var rest = new ByteArrayContent(bytes, (int)offset, bytes.Length - (int)offset);
        using var answer = await RetryWhileBusyAsync(() => host.PatchAsync(upload, offset, rest, Token));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FileOf(host, upload), Token));
    }

    [Fact]
    public async Task Two_requests_do_not_write_at_once()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SampleVideo.Mp4Like(100_000);
        var upload = await host.BeginAsync(bytes.Length, Token);
        using var socket = await StartPatchAsync(host, upload, bytes.Length);
        await socket.SendAsync(bytes.AsMemory(0, 50_000), Token);
        await PollAsync(() => Task.FromResult(File.Exists(FileOf(host, upload))), exists => exists);

        using var content = new ByteArrayContent(bytes);
        using var answer = await host.PatchAsync(upload, 0, content, Token);
        await MediaHost.ProblemAsync(answer, 423, "upload_busy", Token);
        using var delete = await host.SendAsync(HttpMethod.Delete, upload, null, Token);
        await MediaHost.ProblemAsync(delete, 423, "upload_busy", Token);

        await socket.SendAsync(bytes.AsMemory(50_000), Token);
        await PollAsync(() => host.OffsetAsync(upload, Token), offset => offset == bytes.Length);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FileOf(host, upload), Token));
    }

    [Fact]
    public async Task A_wrong_offset_is_a_conflict_that_names_the_right_one()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var upload = await host.BeginAsync(1000, Token);
        using var content = new ByteArrayContent(new byte[10]);

        using var answer = await host.PatchAsync(upload, 5, content, Token);

        Assert.Equal(0, (await MediaHost.ProblemAsync(answer, 409, "wrong_offset", Token)).GetProperty("offset").GetInt64());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_longer_than_announced_is_refused(bool lengthKnown)
    {
        await using var host = await MediaHost.StartAsync(Token);
        var upload = await host.BeginAsync(1000, Token);
        using HttpContent content = lengthKnown ? new ByteArrayContent(SampleVideo.Mp4Like(2000)) : new StreamContent(new UnknownLength(SampleVideo.Mp4Like(2000)));

        using var answer = await host.PatchAsync(upload, 0, content, Token);

        await MediaHost.ProblemAsync(answer, 413, "upload_too_long", Token);
        Assert.Equal(0, await host.OffsetAsync(upload, Token));
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        await using var host = await MediaHost.StartAsync(Token);

        using var answer = await host.CreateAsync(0, "empty.mp4", Token);

        await MediaHost.ProblemAsync(answer, 422, "file_empty", Token);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_the_limit_named()
    {
        await using var host = await MediaHost.StartAsync(Token, ("Media:LargestUpload", "10485760"));

        using var answer = await host.CreateAsync(10_485_761, "big.mp4", Token);

        var problem = await MediaHost.ProblemAsync(answer, 413, "file_too_large", Token);
        Assert.Contains("10 MB", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(10_485_760, problem.GetProperty("limit").GetInt64());
    }

    [Fact]
    public async Task A_file_that_is_no_video_is_refused_with_its_mend_and_gone()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var upload = await host.BeginAsync(5, Token, "video.mp4");
        using var content = new ByteArrayContent("hello"u8.ToArray());

        using var answer = await host.PatchAsync(upload, 0, content, Token);

        Assert.Contains("MP4", (await MediaHost.ProblemAsync(answer, 422, "not_a_video", Token)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var head = await host.HeadAsync(upload, Token);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Empty(Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Another_workspace_finds_nothing()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var upload = await host.BeginAsync(1000, Token);
        var foreign = upload.Replace(MediaHost.WorkspaceId.ToString(), MediaHost.OtherWorkspaceId.ToString(), StringComparison.Ordinal);
        using var content = new ByteArrayContent(SampleVideo.Mp4Like(1000));

        using var head = await host.HeadAsync(foreign, Token);
        using var patch = await host.PatchAsync(foreign, 0, content, Token);
        using var delete = await host.SendAsync(HttpMethod.Delete, foreign, null, Token);

        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        await MediaHost.ProblemAsync(patch, 404, "not_found", Token);
        await MediaHost.ProblemAsync(delete, 404, "not_found", Token);
        Assert.Equal(0, await host.OffsetAsync(upload, Token));
    }

    [Fact]
    public async Task Terminating_removes_it()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var upload = await host.BeginAsync(1000, Token);
        using var content = new ByteArrayContent(new byte[500]);
        using var patch = await host.PatchAsync(upload, 0, content, Token);

        using var delete = await host.SendAsync(HttpMethod.Delete, upload, null, Token);

        Assert.Equal(HttpStatusCode.NoContent, delete.StatusCode);
        using var head = await host.HeadAsync(upload, Token);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Empty(Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_client_of_another_version_is_told_ours()
    {
        await using var host = await MediaHost.StartAsync(Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, MediaHost.Uploads(MediaHost.WorkspaceId));
        request.Headers.Add("Tus-Resumable", "0.2.2");

        using var answer = await host.Http.SendAsync(request, Token);

        await MediaHost.ProblemAsync(answer, 412, "tus_version", Token);
        Assert.Equal("1.0.0", Header(answer, "Tus-Version"));
    }

    [Fact]
    public async Task What_a_request_lacks_is_named()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var uploads = MediaHost.Uploads(MediaHost.WorkspaceId);
        using var noLength = await host.SendAsync(HttpMethod.Post, uploads, null, Token);
        await MediaHost.ProblemAsync(noLength, 400, "upload_length_missing", Token);
        using var deferred = await host.SendAsync(HttpMethod.Post, uploads, null, Token, ("Upload-Defer-Length", "1"));
        await MediaHost.ProblemAsync(deferred, 400, "upload_length_missing", Token);
        using var badName = await host.SendAsync(HttpMethod.Post, uploads, null, Token, ("Upload-Length", "10"), ("Upload-Metadata", "filename %%%"));
        await MediaHost.ProblemAsync(badName, 400, "upload_metadata_unreadable", Token);
        var upload = await host.BeginAsync(1000, Token);
        using var noOffset = new ByteArrayContent(new byte[10]) { Headers = { ContentType = new("application/offset+octet-stream") } };
        using var answer = await host.SendAsync(HttpMethod.Patch, upload, noOffset, Token);
        await MediaHost.ProblemAsync(answer, 400, "upload_offset_missing", Token);
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var wrongType = await host.SendAsync(HttpMethod.Patch, upload, json, Token, ("Upload-Offset", "0"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, wrongType.StatusCode);
    }

    [Fact]
    [Trait("deep", "memory")]
    public async Task A_large_upload_takes_constant_memory()
    {
        await using var host = await MediaHost.StartAsync(Token);
        const long Size = 300L << 20;
        var upload = await host.BeginAsync(Size, Token);
        using var warmUp = new StreamContent(new VideoLikeStream(8 << 20));
        using var first = await host.PatchAsync(upload, 0, warmUp, Token);
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var (before, peak) = (process.WorkingSet64, 0L);
        using var content = new StreamContent(new VideoLikeStream(Size - (8 << 20)));

        var sending = host.PatchAsync(upload, 8 << 20, content, Token);
        while (!sending.IsCompleted)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token));
        }

        using var answer = await sending;
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"working set grew by {(peak - before) >> 20} MB");
        Assert.InRange(peak - before, long.MinValue, 64 << 20);
        await using var expected = new VideoLikeStream(Size);
        await using var file = File.OpenRead(FileOf(host, upload));
        Assert.Equal(await SHA256.HashDataAsync(expected, Token), await SHA256.HashDataAsync(file, Token));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static string FileOf(MediaHost host, string upload) => host.Get<MediaStore>().PathOf(MediaKeys.Content(MediaHost.IdOf(upload)));

    private static long LengthOf(MediaHost host, string upload) => new FileInfo(FileOf(host, upload)) is { Exists: true } file ? file.Length : 0;

    private static async Task SendAndCutAsync(MediaHost host, string upload, byte[] bytes, int cutAt)
    {
        using var socket = await StartPatchAsync(host, upload, bytes.Length);
        var sent = 0;
        while (sent < cutAt)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent, cutAt - sent), Token);
        }

        await PollAsync(() => Task.FromResult(LengthOf(host, upload)), length => length > cutAt - WriteBuffer);
        socket.Shutdown(SocketShutdown.Send);
    }

    private static async Task<Socket> StartPatchAsync(MediaHost host, string upload, int length)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, host.Address.Port, Token);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"PATCH {upload} HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: {length}\r\n\r\n"), Token);
        return socket;
    }

    private static async Task<HttpResponseMessage> RetryWhileBusyAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer.StatusCode is not HttpStatusCode.Locked)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }

    private static async Task<T> PollAsync<T>(Func<Task<T>> read, Func<T, bool> until)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Token);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var value = await read();
            if (until(value))
            {
                return value;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
        }
    }
}
