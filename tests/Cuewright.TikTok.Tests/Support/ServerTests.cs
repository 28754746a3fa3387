namespace Cuewright.TikTok.Tests.Support;

/// <summary>Base of tests that look at the wire: one server per test.</summary>
public abstract class ServerTests : IAsyncLifetime
{
    internal static readonly TikTokApp App = new("awapp0001", "s3cret/+&=");

    internal RecordingServer Server { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await RecordingServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static async Task<TikTokException> FailsAsync(Func<Task> call, TikTokFailureKind kind)
    {
        var failure = await Assert.ThrowsAsync<TikTokException>(call);
        Assert.Equal(kind, failure.Kind);
        return failure;
    }
}
