using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Server.Tests.Support;

/// <summary>One server for the tests of a class.</summary>
public abstract class ServerFixture(DatabaseProvider provider) : IAsyncLifetime
{
    private ServerHarness? _server;

    internal ServerHarness Server => _server ?? throw new InvalidOperationException("The test should have been skipped.");

    internal virtual ServerSettings Settings => new();

    public async ValueTask InitializeAsync()
    {
        if (provider is DatabaseProvider.Sqlite || TestDatabase.PostgresMissing is null)
        {
            _server = await ServerHarness.StartAsync(provider, TestContext.Current.CancellationToken, Settings);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
