using Cuewright.Bench.Support;

namespace Cuewright.Bench.Scenarios;

/// <summary>What a server costs that has nothing to do for now.</summary>
internal static class Idle
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    public static async Task<Report> RunAsync(string database, int future, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(Math.Min(future, 10_000), videoBytes: 10_000, cancellationToken);
        await seed.FutureAsync(future, cancellationToken);
        var (server, _) = await plant.ServeAsync(cancellationToken);
        await Task.Delay(Settling, TimeProvider.System, cancellationToken);
        var before = server.Cpu;
        await Task.Delay(Watched, TimeProvider.System, cancellationToken);
        var percent = Math.Round((server.Cpu - before) / Watched * 100, 2);

        var report = new Report($"idle with {future} future publications", database);
        report.Add("of a core, %", percent, "< 2", percent < 2);
        report.Add("memory, MB", Report.Megabytes(server.Memory));
        return report;
    }
}
