using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Support;

/// <summary>One database for the tests of a class; each test opens a workspace of its own in it.</summary>
public abstract class CoreFixture(DatabaseProvider provider) : IAsyncLifetime
{
    private CoreHarness? _core;

    internal CoreHarness Core => _core ?? throw new InvalidOperationException("The test should have been skipped.");

    public async ValueTask InitializeAsync()
    {
        if (provider is DatabaseProvider.Sqlite || TestDatabase.PostgresMissing is null)
        {
            _core = await CoreHarness.StartAsync(provider, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_core is not null)
        {
            await _core.DisposeAsync();
        }
    }
}
