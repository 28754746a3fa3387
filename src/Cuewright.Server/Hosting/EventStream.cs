using System.Text.Json;
using Cuewright.Core.Kernel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Cuewright.Server.Hosting;

/// <summary>Writes live events as server-sent events, with a comment now and then so that proxies keep the line open.</summary>
internal sealed class EventStream(TimeProvider clock, IOptions<JsonOptions> json)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task WriteAsync(HttpContext http, IAsyncEnumerable<LiveEvent> events, CancellationToken cancellationToken)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // Proxies would hold events back until their buffer is full.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using var source = events.GetAsyncEnumerator(cancellationToken);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            await SendAsync(http, ": open\n\n", cancellationToken);
            while (true)
            {
                if (!await ArrivedAsync(next, cancellationToken))
                {
                    await SendAsync(http, ": still here\n\n", cancellationToken);
                    continue;
                }

                if (!await next)
                {
                    return;
                }

                var text = $"event: {source.Current.Kind}\ndata: {JsonSerializer.Serialize(source.Current.Data, json.Value.SerializerOptions)}\n\n";
                next = source.MoveNextAsync().AsTask();
                await SendAsync(http, text, cancellationToken);
            }
        }
        finally
        {
            // A source must not be disposed while it is being asked; the token has ended that question.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> ArrivedAsync(Task next, CancellationToken cancellationToken)
    {
        using var heartbeat = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var arrived = await Task.WhenAny(next, Task.Delay(Heartbeat, clock, heartbeat.Token)) == next;
        await heartbeat.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return arrived;
    }

    private static async Task SendAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
