using System.Net;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Hosting;
using Cuewright.TikTok.StandIn.Switches;
using Cuewright.TikTok.StandIn.Wire;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Cuewright.TikTok.StandIn;

/// <summary>A running stand-in. Disposing stops it; its state stays in the data directory.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly WebApplication _app;
    private bool _isDisposed;

    private StandInServer(WebApplication app, Uri baseAddress) => (_app, BaseAddress) = (app, baseAddress);

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts a stand-in on loopback and returns once it listens.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="clock">Every instant it knows comes from here, so a test's clock decides when tokens expire and checks end.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message says which.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StandInServer> StartAsync(StandInOptions options, TimeProvider clock, int port, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (OptionsCheck.Problem(options) is { } problem)
        {
            throw new ArgumentException($"The stand-in cannot start: {problem}.", nameof(options));
        }

        // Nothing of the surrounding process's configuration is taken over: it may run inside another server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A sender that a busy machine starves is not an attacker, and a paused player does not read on.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(1));
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        options.Logging?.Invoke(builder.Logging);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        builder.Services.AddStandIn(options, clock);
        var app = builder.Build();
        try
        {
            return await StartAsync(app, cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whoever stops it to play an outage disposes it again at the end.
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private static async Task<StandInServer> StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        app.MapStandIn();
        // Opens and seeds the state now, so that a broken folder shows at the start.
        app.Services.GetRequiredService<CreatorDirectory>();
        app.Services.GetRequiredService<Switchboard>();
        await app.StartAsync(cancellationToken);
        var bound = new Uri($"{app.Urls.Single()}/");
        app.Services.GetRequiredService<PublicAddress>().Bind(bound);
        return new StandInServer(app, bound);
    }
}
