namespace Cuewright.Faults.Tests;

public sealed class SqliteKillTests : KillTests
{
    protected override Task<IReadOnlyDictionary<string, string>> DatabaseAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>(StringComparer.Ordinal));
}
