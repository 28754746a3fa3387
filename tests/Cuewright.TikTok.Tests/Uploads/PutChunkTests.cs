using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Tests.Uploads;

public sealed class PutChunkTests : ServerTests
{
    private static readonly UploadChunk Chunk = new("video/mp4", 10, 19, 35);

    private Uri UploadUrl => new(Server.Address, "/upload?upload_id=7600000000000000002&upload_token=5d1c");

    [Fact]
    [Trait("contract", "53")]
    [Trait("contract", "59")]
    public async Task Contract_53_59_The_chunk_goes_out_with_its_range_its_length_and_no_bearer()
    {
        Server.Answer("", 206);
        using var content = Content(length: 35);
        content.Position = 10;
        await PutAsync(content);

        var sent = Server.Only;
        Assert.Equal(("PUT", "/upload?upload_id=7600000000000000002&upload_token=5d1c"), (sent.Method, sent.Target));
        Assert.Equal("video/mp4", sent.Header("Content-Type"));
        Assert.Equal("10", sent.Header("Content-Length"));
        Assert.Equal("bytes 10-19/35", sent.Header("Content-Range"));
        Assert.Null(sent.Header("Authorization"));
        Assert.Null(sent.Header("Transfer-Encoding"));
        Assert.Null(sent.Header("Expect"));
        Assert.Equal(Enumerable.Range(10, 10).Select(i => (byte)i), sent.Body);
        Assert.Equal(20, content.Position);
        Assert.True(content.CanRead);
    }

    [Theory]
    [InlineData("/upload?token=a%2Fb%7Ec%41&x=%e2%82%ac")]
    [InlineData("/a//b/../c/%2e%2e/d?q='(1)*!")]
    [InlineData("/video/?upload_id=1&upload_id=2&&=")]
    public async Task The_upload_url_is_used_whole_and_unchanged(string target)
    {
        Server.Answer("", 206);
        using var content = Content(length: 10);
        await Server.Uploads.PutChunkAsync(new Uri(Server.Address.GetLeftPart(UriPartial.Authority) + target), Chunk, content, Token);
        Assert.Equal(target, Server.Only.Target);
    }

    [Fact]
    public async Task A_large_chunk_streams_in_constant_memory()
    {
        const long Length = 150_000_000;
        long received = 0;
        long longestLead = 0;
        await using var content = new EndlessStream();
        Server.RecordBody = async context =>
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
            {
                received += read;
                longestLead = Math.Max(longestLead, content.Produced - received);
            }
        };
        Server.Answer("", 201);
        var answer = await Server.Uploads.PutChunkAsync(UploadUrl, new UploadChunk("video/mp4", 0, Length - 1, Length), content, Token);

        Assert.IsType<ChunkAnswer.Complete>(answer);
        Assert.Equal((Length, Length), (received, content.Produced));
        // What is read but not yet received lies in the buffers of both sockets, some megabytes.
        Assert.InRange(longestLead, 0, Length / 4);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Server.Answer("", 307, ("Location", "/elsewhere"));
        using var content = Content(length: 10);
        Assert.Equal(307, Assert.IsType<ChunkAnswer.Refused>(await PutAsync(content)).HttpStatus);
        Assert.Single(Server.Requests);
    }

    // No answer to a PUT is neither success nor failure.
    [Fact]
    [Trait("trap", "7")]
    public async Task Trap_07_A_connection_cut_is_unreachable_and_not_retried()
    {
        Server.Respond = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        using var content = Content(length: 10);
        await FailsAsync(() => PutAsync(content), TikTokFailureKind.Unreachable);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_chunks_timeout_is_its_own()
    {
        var clock = new FakeTimeProvider();
        Server.Options.TimeProvider = clock;
        Server.Options.RequestTimeout = TimeSpan.FromDays(1);
        var arrived = HoldAnswer();
        using var content = Content(length: 10);
        var call = PutAsync(content);
        await arrived.WaitAsync(TimeSpan.FromSeconds(20), Token);
        clock.Advance(Server.Options.ChunkTimeout);
        await FailsAsync(() => call.WaitAsync(TimeSpan.FromSeconds(20), Token), TikTokFailureKind.Unreachable);
    }

    [Fact]
    public async Task A_refusal_before_the_body_is_read_arrives()
    {
        Server.RecordBody = _ => Task.CompletedTask;
        Server.Answer("", 403);
        await using var content = new EndlessStream();
        var answer = await Server.Uploads.PutChunkAsync(UploadUrl, new UploadChunk("video/mp4", 0, 63_999_999, 64_000_000), content, Token);
        Assert.IsType<ChunkAnswer.UrlExpired>(answer);
    }

    [Fact]
    public async Task An_http_client_that_follows_redirects_is_found_out()
    {
        Server.Answer("", 307, ("Location", "/elsewhere"));
        var uploads = new TikTokUploadClient(Server.FollowingHttp, Server.Options);
        using var content = Content(length: 20);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => uploads.PutChunkAsync(UploadUrl, Chunk, content, Token));
        Assert.Contains("neither follow redirects nor retry", fault.Message, StringComparison.Ordinal);
        Assert.Equal(10, content.Position);
    }

    [Fact]
    public async Task The_callers_cancellation_stays_a_cancellation()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var arrived = HoldAnswer();
        using var content = Content(length: 10);
        var call = Server.Uploads.PutChunkAsync(UploadUrl, Chunk, content, source.Token);
        await arrived.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Content_that_ends_early_is_not_TikToks_failure()
    {
        using var content = Content(length: 9);
        await Assert.ThrowsAsync<EndOfStreamException>(() => PutAsync(content));
    }

    [Fact]
    public async Task Content_that_cannot_be_read_is_not_TikToks_failure()
    {
        await using var content = new BrokenStream();
        var fault = await Assert.ThrowsAsync<IOException>(() => PutAsync(content));
        Assert.Equal(BrokenStream.Message, fault.Message);
    }

    [Theory]
    [InlineData("video/mp4", -1, 5, 10)]
    [InlineData("video/mp4", 5, 4, 10)]
    [InlineData("video/mp4", 0, 10, 10)]
    [InlineData("", 0, 5, 10)]
    public async Task An_impossible_chunk_is_not_sent(string contentType, long first, long last, long total)
    {
        using var content = Content(length: 10);
        await Assert.ThrowsAsync<ArgumentException>(
            () => Server.Uploads.PutChunkAsync(UploadUrl, new UploadChunk(contentType, first, last, total), content, Token));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_plans_chunk_has_the_plans_range()
    {
        var plan = ChunkPlan.For(73_000_000);
        var last = UploadChunk.Of(plan, 6, "video/webm");
        Assert.Equal(new UploadChunk("video/webm", 60_000_000, 72_999_999, 73_000_000), last);
        Assert.Equal(13_000_000, last.Length);
        Assert.True(last.IsLast);
        Assert.False(UploadChunk.Of(plan, 5, "video/webm").IsLast);
    }

    private Task<ChunkAnswer> PutAsync(Stream content) => Server.Uploads.PutChunkAsync(UploadUrl, Chunk, content, Token);

    private Task HoldAnswer()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async context =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
        return arrived.Task;
    }

    private static MemoryStream Content(int length) => new([.. Enumerable.Range(0, length).Select(i => (byte)i)]);
}
