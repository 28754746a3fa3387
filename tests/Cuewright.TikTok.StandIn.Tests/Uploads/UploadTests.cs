using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Uploads;

public sealed class UploadTests : StandInTests
{
    private const int Size = 16_000_123;
    private const int Chunk = 5_000_000;
    private static readonly byte[] Video = RandomNumberGenerator.GetBytes(Size);

    private string Access { get; set; } = "";

    private string PublishId { get; set; } = "";

    private string UploadUrl { get; set; } = "";

    private static byte[] Bytes(int index) => Video[(index * Chunk)..(index is 2 ? Size : (index + 1) * Chunk)];

    private async Task BeginAsync()
    {
        Access = await StandIn.TokenAsync();
        var init = (await StandIn.InitAsync(Access, Size, Chunk, 3)).Data;
        (PublishId, UploadUrl) = (init.GetProperty("publish_id").GetString()!, init.GetProperty("upload_url").GetString()!);
    }

    private Task<Answer> PutAsync(int index, string? range = null, string type = "video/mp4") =>
        StandIn.PutChunkAsync(UploadUrl, Bytes(index), index * Chunk, Size, type, range);

    private async Task<long> UploadedAsync() => (await StandIn.StatusAsync(Access, PublishId)).Data.GetProperty("uploaded_bytes").GetInt64();

    private async Task<JsonElement> PostAsync()
    {
        StandIn.Clock.Advance(TimeSpan.FromSeconds(4));
        return Assert.Single((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
    }

    [Fact]
    [Trait("contract", "58")]
    public async Task Row_58_chunks_are_206_the_last_201_with_progress_and_empty_bodies()
    {
        await BeginAsync();
        var answers = new[] { await PutAsync(0), await PutAsync(1), await PutAsync(2) };

        Assert.Equal([206, 206, 201], answers.Select(answer => answer.Status));
        Assert.Equal(["bytes 0-4999999/16000123", "bytes 0-9999999/16000123", "bytes 0-16000122/16000123"], answers.Select(answer => answer.ContentRange));
        Assert.All(answers, answer => Assert.Equal("", answer.Body));
        var post = await PostAsync();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Video)), post.GetProperty("sha256").GetString());
        Assert.Equal((Size, "video/mp4"), (post.GetProperty("size").GetInt64(), post.GetProperty("contentType").GetString()));
    }

    [Theory]
    [InlineData("bytes 0-4999998/16000123")]
    [InlineData("bytes 0-4999999/16000124")]
    [InlineData("bytes 0-4999999/*")]
    [InlineData("bytes 0-4999999")]
    [InlineData("4999999")]
    [InlineData("items 0-4999999/16000123")]
    [InlineData("")]
    [Trait("contract", "53")]
    public async Task Row_53_a_content_range_that_does_not_fit_is_400(string range)
    {
        await BeginAsync();

        Assert.Equal(400, (await PutAsync(0, range)).Status);
        Assert.Equal(0, await UploadedAsync());
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("video/x-matroska")]
    [Trait("contract", "53")]
    public async Task Row_53_another_content_type_is_400(string type)
    {
        await BeginAsync();

        Assert.Equal(400, (await PutAsync(0, type: type)).Status);
    }

    [Fact]
    [Trait("contract", "53")]
    public async Task Row_53_a_chunked_body_without_a_length_is_400()
    {
        await BeginAsync();

        var answer = await RawAsync("Transfer-Encoding: chunked\r\nContent-Range: bytes 0-4999999/16000123", "0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("contract", "54")]
    public async Task Row_54_a_range_that_is_not_the_next_is_416_with_the_progress()
    {
        await BeginAsync();
        var early = await PutAsync(1);
        Assert.Equal((416, "bytes */16000123"), (early.Status, early.ContentRange));

        await PutAsync(0);
        var skipped = await PutAsync(2);
        Assert.Equal((416, "bytes 0-4999999/16000123"), (skipped.Status, skipped.ContentRange));
    }

    [Fact]
    [Trait("contract", "55")]
    public async Task Row_55_bounds_other_than_the_plans_are_400()
    {
        await BeginAsync();

        Assert.Equal(400, (await StandIn.PutChunkAsync(UploadUrl, Video[..6_000_000], 0, Size)).Status);
        Assert.Equal(206, (await PutAsync(0)).Status);
    }

    [Fact]
    [Trait("contract", "56")]
    public async Task Row_56_after_an_hour_the_url_is_dead()
    {
        await BeginAsync();
        StandIn.Clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        Assert.Equal(206, (await PutAsync(0)).Status);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(403, (await PutAsync(1)).Status);
        Assert.Equal(Chunk, await UploadedAsync());
    }

    [Fact]
    [Trait("contract", "57")]
    public async Task Row_57_an_unknown_upload_or_token_is_404()
    {
        await BeginAsync();
        foreach (var url in new[] { UploadUrl[..^1], UploadUrl.Replace("upload_id=7", "upload_id=6", StringComparison.Ordinal), "upload", "upload?upload_id=x&upload_token=y" })
        {
            Assert.Equal(404, (await StandIn.PutChunkAsync(url, Bytes(0), 0, Size)).Status);
        }
    }

    [Fact]
    [Trait("contract", "59")]
    public async Task Row_59_a_bearer_is_not_needed_and_does_no_harm()
    {
        await BeginAsync();

        Assert.Equal(206, (await StandIn.PutChunkAsync(UploadUrl, Bytes(0), 0, Size, bearer: "anything")).Status);
    }

    [Fact]
    public async Task A_range_that_was_taken_may_come_again_without_harm()
    {
        await BeginAsync();
        await PutAsync(0);
        await PutAsync(1);

        var again = await PutAsync(0);
        Assert.Equal((206, "bytes 0-9999999/16000123"), (again.Status, again.ContentRange));
        Assert.Equal(201, (await PutAsync(2)).Status);
        Assert.Equal(201, (await PutAsync(2)).Status);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Video)), (await PostAsync()).GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task A_put_cut_half_way_leaves_nothing_of_its_chunk()
    {
        await BeginAsync();
        await PutAsync(0);
        // Other bytes than the real ones, so that the hash would tell.
        await CutAsync("Content-Range: bytes 5000000-9999999/16000123\r\nContent-Length: 5000000", new byte[3_000_000]);

        Assert.Equal(Chunk, await UploadedAsync());
        Assert.Equal((206, 201), ((await PutAsync(1)).Status, (await PutAsync(2)).Status));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Video)), (await PostAsync()).GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task The_same_chunk_sent_twice_at_once_counts_once()
    {
        await BeginAsync();

        var answers = await Task.WhenAll(PutAsync(0), PutAsync(0), PutAsync(0));

        Assert.All(answers, answer => Assert.Equal((206, "bytes 0-4999999/16000123"), (answer.Status, answer.ContentRange)));
    }

    [Fact]
    public async Task A_restart_in_mid_upload_goes_on_from_the_chunks_taken()
    {
        await BeginAsync();
        await PutAsync(0);
        await StandIn.RestartAsync();
        UploadUrl = new Uri(StandIn.Server.BaseAddress, new Uri(UploadUrl).PathAndQuery).AbsoluteUri;

        Assert.Equal(Chunk, await UploadedAsync());
        Assert.Equal((206, 201), ((await PutAsync(1)).Status, (await PutAsync(2)).Status));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Video)), (await PostAsync()).GetProperty("sha256").GetString());
    }

    private async Task<Socket> RawConnectionAsync(string headers)
    {
        var url = new Uri(UploadUrl);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(url.Host, url.Port, Token);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"PUT {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: video/mp4\r\n{headers}\r\n\r\n"), Token);
        return socket;
    }

    private async Task<string> RawAsync(string headers, string body)
    {
        using var socket = await RawConnectionAsync(headers);
        await socket.SendAsync(Encoding.ASCII.GetBytes(body), Token);
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, Token));
    }

    private async Task CutAsync(string headers, byte[] body)
    {
        using var socket = await RawConnectionAsync(headers);
        for (var sent = 0; sent < body.Length;)
        {
            sent += await socket.SendAsync(body.AsMemory(sent), Token);
        }

        socket.LingerState = new LingerOption(true, 0);
    }
}
