namespace Cuewright.TikTok.Tests.Posting;

public sealed class EnvelopeTests : ServerTests
{
    // Section 2.1: absent, null and empty data; the error bare as in one documented sample; the other spelling of log_id.
    [Theory]
    [InlineData("""{"error":{"code":"internal_error","message":"","log_id":"LOG1"}}""")]
    [InlineData("""{"data":null,"error":{"code":"internal_error","message":null,"logid":"LOG1"}}""")]
    [InlineData("""{"data":{},"error":{"code":"internal_error","log_id":"LOG1","new":[{}]}}""")]
    [InlineData("""{"code":"internal_error","message":"","log_id":"LOG1"}""")]
    [InlineData("\uFEFF{\"error\":{\"code\":\"internal_error\",\"log_id\":\"LOG1\"}}")]
    public async Task Every_seen_form_of_an_error_is_read(string body)
    {
        Server.Answer(body, 500);
        var failure = await FailsAsync(GetAsync, TikTokFailureKind.ServerFault);
        Assert.Equal(("internal_error", "LOG1"), (failure.Code, failure.LogId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    [InlineData("{")]
    [InlineData("<html>502</html>")]
    [InlineData("""{"data":{"status":"FAILED"}}""")]
    [InlineData("""{"data":{"status":"FAILED"},"error":{}}""")]
    [InlineData("""{"data":{"status":"FAILED"},"error":{"code":0}}""")]
    [InlineData("""{"data":[],"error":{"code":"ok"}}""")]
    [InlineData("""{"data":null,"error":{"code":"ok"}}""")]
    [InlineData("""{"error":{"code":"ok"}}""")]
    [InlineData("""{"data":{"status":7},"error":{"code":"ok"}}""")]
    [InlineData("""{"data":{"status":"X","uploaded_bytes":1.5},"error":{"code":"ok"}}""")]
    public async Task What_is_not_in_the_contracts_form_is_unreadable(string body)
    {
        Server.Answer(body);
        await FailsAsync(GetAsync, TikTokFailureKind.UnreadableAnswer);
    }

    [Theory]
    [InlineData(500, "<html>", TikTokFailureKind.ServerFault)]
    [InlineData(503, "", TikTokFailureKind.ServerFault)]
    [InlineData(429, "", TikTokFailureKind.RateLimited)]
    [InlineData(401, "", TikTokFailureKind.UnreadableAnswer)]
    [InlineData(404, "Unsupported path(Janus)", TikTokFailureKind.UnreadableAnswer)]
    [InlineData(500, """{"error":{"code":"brand_new"}}""", TikTokFailureKind.ServerFault)]
    [InlineData(429, """{"error":{"code":"brand_new"}}""", TikTokFailureKind.RateLimited)]
    [InlineData(403, """{"error":{"code":"brand_new"}}""", TikTokFailureKind.Unknown)]
    [InlineData(500, """{"error":{"code":"access_token_invalid"}}""", TikTokFailureKind.AccessTokenInvalid)]
    public async Task The_status_helps_only_where_no_known_code_does(int status, string body, TikTokFailureKind kind)
    {
        Server.Answer(body, status);
        Assert.Equal(status, (await FailsAsync(GetAsync, kind)).HttpStatus);
    }

    [Theory]
    [InlineData("""{"data":{"status":"PUBLISH_COMPLETE"},"error":{"code":"ok","message":"","log_id":"LOG2"}}""", "HEADER", "LOG2")]
    [InlineData("""{"data":{"status":"PUBLISH_COMPLETE"},"error":{"code":"ok"}}""", "HEADER", "HEADER")]
    [InlineData("""{"data":{"status":"PUBLISH_COMPLETE"},"error":{"code":"ok","log_id":"no id, a sentence"}}""", "nor a header", null)]
    public async Task A_success_tells_its_log_id_too(string body, string header, string? logId)
    {
        Server.Answer(body, 200, ("x-tt-logid", header));
        var status = await Server.Posting.GetPublishStatusAsync("v_pub_file~1", "token", Token);
        Assert.Equal(new AnswerFacts(200, logId), status.Facts);
    }

    [Fact]
    public async Task The_log_id_of_the_header_stands_in()
    {
        Server.Answer("", 502, ("x-tt-logid", "20260911092010CC"));
        Assert.Equal("20260911092010CC", (await FailsAsync(GetAsync, TikTokFailureKind.ServerFault)).LogId);
    }

    [Fact]
    public async Task Foreign_text_is_neither_code_nor_log_id_nor_message()
    {
        Server.Answer("""{"error":{"code":"bad\r\n2026 fake log line act.secret","message":"act.secret","log_id":"<script>"}}""", 400);
        var failure = await FailsAsync(GetAsync, TikTokFailureKind.Unknown);
        Assert.Null(failure.Code);
        Assert.Null(failure.LogId);
        Assert.DoesNotContain("act.", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_does_not_fill_the_memory()
    {
        Server.Respond = async context =>
        {
            var part = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
        };
        await FailsAsync(GetAsync, TikTokFailureKind.UnreadableAnswer);
    }

    private Task<PublishStatus> GetAsync() => Server.Posting.GetPublishStatusAsync("v_pub_file~v2-1.7", "act.x1", Token);
}
