using System.Diagnostics;

namespace Cuewright.Faults.Tests;

/// <summary>The disk of the database fills up while publications are under way: they wait, the error has a name, and they go on once there is space.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);
    private readonly string _disk = Directory.CreateTempSubdirectory("cuewright-disk-").FullName;
    private bool _mounted;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _mounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && await RunAsync("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", _disk) is 0;

    [Fact]
    public async Task A_full_disk_loses_nothing()
    {
        Assert.SkipUnless(_mounted, "A disk of a few megabytes can be mounted by root only.");
        var settings = InstallationSettings.Fast with
        {
            Server = new Dictionary<string, string>(InstallationSettings.Fast.Server, StringComparer.Ordinal) { ["Database__ConnectionString"] = $"Data Source={Path.Combine(_disk, "cuewright.db")}" },
        };
        await using var trial = await Trial.StartAsync(FaultDatabase.Sqlite, settings, Token);
        await trial.PublishAsync(posts: 2, Token);
        await FillAsync();
        // Everybody who wants to write is refused, and told what is wrong.
        var refused = await trial.Load.RefusalAsync(trial.Clip, Token);
        Assert.Equal((503, "unavailable"), refused);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, Token);
        Assert.False(trial.Installation.First.Process!.HasExited, trial.Installation.First.Process.Output);
        Assert.True(trial.Installation.First.Process.HasSaid("SQLite Error 13"), trial.Installation.First.Process.Output);

        File.Delete(Filler);
        await trial.PublishAsync(posts: 1, Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_mounted)
        {
            await RunAsync("umount", _disk);
        }

        Directory.Delete(_disk, recursive: true);
    }

    private string Filler => Path.Combine(_disk, "filler");

    private async Task FillAsync()
    {
        await using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                await filler.WriteAsync(block, Token);
            }
        }
        catch (IOException)
        {
            // Full.
            return;
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
        arguments.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
