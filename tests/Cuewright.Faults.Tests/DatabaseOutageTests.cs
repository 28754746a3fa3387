using System.Diagnostics;

namespace Cuewright.Faults.Tests;

/// <summary>PostgreSQL cuts every connection again and again, and is restarted, while publications are under way. It is a server of the test's own.</summary>
public sealed class DatabaseOutageTests : IAsyncLifetime
{
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-postgres-").FullName;

    public DatabaseOutageTests() => FaultDatabase.SkipWithout(FaultDatabase.Postgres);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Cluster => Path.Combine(_folder, "cluster");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Cut_connections_and_a_restarted_database_lose_nothing()
    {
        var server = (await ScriptAsync("start")).Trim();
        await using var trial = await Trial.StartAsync(() => FaultDatabase.OnServerAsync(server, Token), InstallationSettings.Fast, Token);
        for (var cut = 0; cut < 4; cut++)
        {
            await trial.PublishAsync(posts: 1, Token);
            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System, Token);
            await trial.CutConnectionsAsync(Token);
            await trial.ReadyAsync(Token);
        }

        await trial.PublishAsync(posts: 1, Token);
        await ScriptAsync("restart");
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await ScriptAsync("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> ScriptAsync(string act)
    {
        // The server keeps the script's error stream open, so only the output is read.
        var start = new ProcessStartInfo(Path.Combine(BuiltProcess.Repository, "scripts", "test-postgres")) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(act);
        start.ArgumentList.Add(Cluster);
        using var script = Process.Start(start)!;
        await script.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, script.ExitCode);
        return await script.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }
}
