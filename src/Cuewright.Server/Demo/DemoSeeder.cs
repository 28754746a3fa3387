using Cuewright.Server.Hosting;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

/// <summary>Fills the demo once the server listens: only then is the callback's address known.</summary>
internal sealed partial class DemoSeeder(
    DemoSeed seed, PublicAddress address, IOptions<DemoOptions> options, IHostApplicationLifetime lifetime, ILogger<DemoSeeder> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled || !await StartedAsync(stoppingToken))
        {
            return;
        }

        LogSignIn(address.Value, DemoUser.Email, DemoUser.Password);
        try
        {
            if (await seed.RunAsync(stoppingToken))
            {
                LogReady();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogIncomplete(exception);
        }
    }

    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStarted);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stoppingToken.IsCancellationRequested;
    }

    [LoggerMessage(1201, LogLevel.Information, "Demo: sign in at {Address} as {Email} with {Password}")]
    private partial void LogSignIn(Uri address, string email, string password);

    [LoggerMessage(1202, LogLevel.Information, "Demo: the workspace is filled")]
    private partial void LogReady();

    [LoggerMessage(1203, LogLevel.Warning, "Demo: not everything could be made; the next start goes on. Does the stand-in run?")]
    private partial void LogIncomplete(Exception exception);
}
