namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>A fresh stand-in for each test.</summary>
public abstract class StandInTests(Action<StandInOptions>? configure = null) : IAsyncLifetime
{
    protected TestStandIn StandIn { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => StandIn = await TestStandIn.StartAsync(configure);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StandIn.DisposeAsync();
    }
}
