using Cuewright.Core.Publishing.Pulls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cuewright.Testing.Publishing;

/// <summary>A process that gives out what TikTok fetches, which a test can hold back. The answers are those of the server's own endpoint.</summary>
internal sealed class PullHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;
    private int _answered;

    private PullHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Awaited before a request is looked at.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited when it was noted that it came, before a byte leaves.</summary>
    public Func<Task> BeforeBytes { get; set; } = () => Task.CompletedTask;

    /// <summary>Requests that came, and requests that are over, however they ended.</summary>
    public (int Asked, int Answered) Requests => (Volatile.Read(ref _asked), Volatile.Read(ref _answered));

    public static async Task<PullHost> StartAsync(PublishingHarness harness, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new PullHost(builder.Build());
        host._app.MapMethods(PullSite.Path + "{token}", [HttpMethods.Get, HttpMethods.Head], (string token, HttpContext http) => host.AnswerAsync(harness.Get<OpenPull>(), token, http));
        await host._app.StartAsync(cancellationToken);
        harness.PublicUrl = host.Address;
        return host;
    }

    /// <summary>Waits in real time: TikTok fetches by itself, whatever the test's clock says.</summary>
    public async Task UntilAsync(Func<(int Asked, int Answered), bool> satisfied, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!satisfied(Requests))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(OpenPull pulls, string token, HttpContext http)
    {
        Interlocked.Increment(ref _asked);
        try
        {
            await Before();
            if (await pulls.ExecuteAsync(token, HttpMethods.IsHead(http.Request.Method), http.RequestAborted) is not { } offer)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            using var transfer = offer.Transfer;
            using var cut = transfer.Cut.Register(http.Abort);
            await BeforeBytes();
            await Results.Stream(offer.Content, offer.ContentType, enableRangeProcessing: true).ExecuteAsync(http);
        }
        finally
        {
            Interlocked.Increment(ref _answered);
        }
    }
}
