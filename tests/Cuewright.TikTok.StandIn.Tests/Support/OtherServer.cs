using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>A server of somebody else's: media are pulled from it, and webhooks sent to it.</summary>
internal sealed class OtherServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _statuses = new();

    private OtherServer(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Body, string Signature)> Received { get; } = new();

    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new(StringComparer.Ordinal);

    public string WebhookUrl => Url("webhook");

    public static async Task<OtherServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new OtherServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return server;
    }

    public string Url(string path) => $"{_app.Urls.Single()}/{path}";

    /// <summary>Serves bytes at a path.</summary>
    /// <returns>Where.</returns>
    public string Serve(string path, byte[] bytes, string type = "video/mp4")
    {
        Pages[$"/{path}"] = async context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        };
        return Url(path);
    }

    /// <summary>The next webhooks are answered with these; later ones with 200.</summary>
    public void AnswerNext(params int[] statuses) => statuses.ToList().ForEach(_statuses.Enqueue);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Method == HttpMethods.Post)
        {
            using var reader = new StreamReader(context.Request.Body);
            Received.Enqueue((await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers["TikTok-Signature"].ToString()));
            context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : StatusCodes.Status200OK;
            return;
        }

        await (Pages.TryGetValue(context.Request.Path.Value!, out var page) ? page(context) : Missing(context));
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
