using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Tests;

public sealed class TransportTests : ServerTests
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    // A timeout is no answer, and nothing is sent a second time.
    [Fact]
    [Trait("trap", "6")]
    public async Task Trap_06_Our_own_timeout_is_unreachable_and_not_retried()
    {
        NeverAnswer();
        var call = GetAsync(Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));
        var failure = await FailsAsync(() => call, TikTokFailureKind.Unreachable);
        Assert.Null(failure.HttpStatus);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_body_that_stalls_falls_under_the_timeout_too()
    {
        Server.Options.TimeProvider = clock;
        Server.Respond = async context =>
        {
            await context.Response.WriteAsync("{\"data\":", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
        var call = GetAsync(Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        clock.Advance(TimeSpan.FromSeconds(30));
        await FailsAsync(() => call, TikTokFailureKind.Unreachable);
    }

    [Fact]
    public async Task The_callers_cancellation_stays_a_cancellation()
    {
        NeverAnswer();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = GetAsync(source.Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await source.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    [Fact]
    [Trait("trap", "6")]
    public async Task Trap_06_A_connection_cut_before_the_answer_is_unreachable_and_not_retried()
    {
        Server.Respond = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var init = () => Server.Posting.InitVideoAsync(
            new VideoPostInfo { PrivacyLevel = PrivacyLevels.SelfOnly }, ChunkPlan.For(1000), "act.x1", Token);
        await FailsAsync(init, TikTokFailureKind.Unreachable);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_connection_reused_and_cut_is_not_retried_either()
    {
        Server.Answer(Samples.StatusRunning);
        var posting = Server.Posting;
        await posting.GetPublishStatusAsync("id", "act.x1", Token);
        Server.Respond = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await FailsAsync(() => posting.GetPublishStatusAsync("id", "act.x1", Token), TikTokFailureKind.Unreachable);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_cut_in_the_middle_is_unreachable()
    {
        Server.Respond = async context =>
        {
            context.Response.ContentLength = Samples.StatusRunning.Length;
            await context.Response.WriteAsync(Samples.StatusRunning[..20], context.RequestAborted);
        };
        await FailsAsync(() => GetAsync(Token), TikTokFailureKind.Unreachable);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        Server.Options.ApiBaseUrl = new Uri("http://127.0.0.1:1/");
        await FailsAsync(() => GetAsync(Token), TikTokFailureKind.Unreachable);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        Server.Answer("", 307, ("Location", "/elsewhere/"));
        await FailsAsync(() => GetAsync(Token), TikTokFailureKind.UnreadableAnswer);
        Assert.Equal("/v2/post/publish/status/fetch/", Server.Only.Target);
    }

    [Theory]
    [InlineData("/tiktok")]
    [InlineData("/tiktok/")]
    public async Task A_base_with_a_path_keeps_it(string path)
    {
        Server.Options.ApiBaseUrl = new Uri(Server.Address, path);
        Server.Answer(Samples.StatusRunning);
        await GetAsync(Token);
        Assert.Equal("/tiktok/v2/post/publish/status/fetch/", Server.Only.Target);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    public async Task Retry_after_is_read_as_seconds_or_date(string header, int seconds)
    {
        Server.Options.TimeProvider = clock;
        Server.Answer(Samples.Error("rate_limit_exceeded"), 429, ("Retry-After", header));
        Assert.Equal(TimeSpan.FromSeconds(seconds), (await FailsAsync(() => GetAsync(Token), TikTokFailureKind.RateLimited)).RetryAfter);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public async Task Retry_after_may_be_missing(string? header)
    {
        Server.Answer(Samples.Error("rate_limit_exceeded"), 429, header is null ? [] : [("Retry-After", header)]);
        Assert.Null((await FailsAsync(() => GetAsync(Token), TikTokFailureKind.RateLimited)).RetryAfter);
    }

    [Fact]
    public async Task An_empty_token_is_not_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Server.Posting.QueryCreatorInfoAsync("", Token));
        Assert.Empty(Server.Requests);
    }

    private Task<PublishStatus> GetAsync(CancellationToken cancellationToken) =>
        Server.Posting.GetPublishStatusAsync("id", "act.x1", cancellationToken);

    private void NeverAnswer()
    {
        Server.Options.TimeProvider = clock;
        Server.Respond = async context =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
    }
}
