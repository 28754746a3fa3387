using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Server.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Server.Tests.Hosting;

public sealed class EventTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private ServerHarness? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => _server!;

    public async ValueTask InitializeAsync() => _server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings(_clock));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task A_live_event_reaches_the_workspaces_own_stream_only()
    {
        var ours = await Server.AddUserAsync("ours@example.org", "Ours", null, Token);
        var theirs = await Server.AddUserAsync("theirs@example.org", "Theirs", null, Token);
        using var browser = await Server.SignedInAsync("ours@example.org", Token);
        using var answer = await OpenAsync(browser, ours);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Equal(": open", await lines.ReadLineAsync(Token));
        var data = new PublicationLiveEvent(PublicationId.New(_clock), PostId.New(_clock), AccountId.New(_clock), PublicationState.Publishing, new PublicationStep("uploading", 62), 7);
        Server.Get<LiveEvents>().Publish(new LiveEvent(theirs, "publication", data));
        Server.Get<LiveEvents>().Publish(new LiveEvent(ours, "publication", data));
        Assert.Equal("", await lines.ReadLineAsync(Token));
        Assert.Equal("event: publication", await lines.ReadLineAsync(Token));
        var json = await lines.ReadLineAsync(Token);
        Assert.StartsWith($$"""data: {"id":"{{data.Id}}","postId":"{{data.PostId}}",""", json, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"publishing\",\"step\":{\"name\":\"uploading\",\"percent\":62},\"version\":7}", json, StringComparison.Ordinal);
        Assert.Equal("", await lines.ReadLineAsync(Token));
        Server.Get<LiveEvents>().Publish(new LiveEvent(ours, "media", new { version = 2 }));
        Assert.Equal("event: media", await lines.ReadLineAsync(Token));
    }

    [Fact]
    public async Task A_quiet_stream_sends_a_comment_every_fifteen_seconds()
    {
        var workspace = await Server.AddUserAsync("quiet@example.org", "Quiet", null, Token);
        using var browser = await Server.SignedInAsync("quiet@example.org", Token);
        using var answer = await OpenAsync(browser, workspace);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Equal(": open", await lines.ReadLineAsync(Token));
        Assert.Equal("", await lines.ReadLineAsync(Token));
        var next = lines.ReadLineAsync(Token).AsTask();
        while (!next.IsCompleted)
        {
            // The stream sets its timer after the first line has left, so the clock is moved until it rings.
            _clock.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token));
        }

        Assert.Equal(": still here", await next);
    }

    [Fact]
    public async Task A_stopping_server_ends_its_streams()
    {
        var workspace = await Server.AddUserAsync("stop@example.org", "Stop", null, Token);
        using var browser = await Server.SignedInAsync("stop@example.org", Token);
        using var answer = await OpenAsync(browser, workspace);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Equal(": open", await lines.ReadLineAsync(Token));
        Server.Get<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();
        Assert.Equal("", (await lines.ReadToEndAsync(Token)).Trim());
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient browser, Guid workspace)
    {
        var answer = await browser.GetAsync(new Uri($"/api/v1/workspaces/{workspace}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }
}
