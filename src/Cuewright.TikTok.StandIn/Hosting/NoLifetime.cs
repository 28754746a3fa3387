namespace Cuewright.TikTok.StandIn.Hosting;

/// <summary>Signals belong to the process around the stand-in, which stops it by disposing.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
