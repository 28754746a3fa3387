using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cuewright.TikTok.Tests.Support;

/// <summary>A real HTTP server on loopback that keeps every request as it came over the wire and answers what the test says.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ServiceProvider services;
    private readonly ConcurrentQueue<Recorded> requests = new();

    private RecordingServer(WebApplication app, ServiceProvider services)
    {
        this.app = app;
        this.services = services;
        Options = new TikTokClientOptions();
    }

    public TikTokClientOptions Options { get; }

    public HttpClient Http => services.GetRequiredService<IHttpClientFactory>().CreateClient("tiktok");

    /// <summary>Set up as the client's documentation forbids.</summary>
    public HttpClient FollowingHttp => services.GetRequiredService<IHttpClientFactory>().CreateClient("following");

    public TikTokOAuthClient OAuth => new(Http, Options);

    public TikTokQrLoginClient QrLogins => new(Http, Options);

    public TikTokVideoClient Videos => new(Http, Options);

    public TikTokUserClient Users => new(Http, Options);

    public TikTokPostingClient Posting => new(Http, Options);

    public TikTokUploadClient Uploads => new(Http, Options);

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyList<Recorded> Requests => [.. requests];

    public Recorded Only => Assert.Single(requests);

    /// <summary>Reads the body instead of keeping it.</summary>
    public Func<HttpContext, Task>? RecordBody { get; set; }

    /// <summary>What happens once a request is recorded.</summary>
    public Func<HttpContext, Task> Respond { get; set; } = _ => Task.CompletedTask;

    public static async Task<RecordingServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var clients = new ServiceCollection();
        clients.AddHttpClient("tiktok")
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        clients.AddHttpClient("following");

        var server = new RecordingServer(builder.Build(), clients.BuildServiceProvider());
        server.app.Run(server.HandleAsync);
        await server.app.StartAsync(cancellationToken);
        server.Options.ApiBaseUrl = server.Address;
        return server;
    }

    public void Answer(string body, int status = 200, params (string Name, string Value)[] headers) => Respond = async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body, context.RequestAborted);
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await (RecordBody?.Invoke(context) ?? context.Request.Body.CopyToAsync(body, context.RequestAborted));
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        requests.Enqueue(new Recorded(context.Request.Method, target, headers, body.ToArray()));
        await Respond(context);
    }
}
