using Cuewright.Bench.Support;

namespace Cuewright.Bench.Scenarios;

/// <summary>Ten publications a second, each at an instant of its own.</summary>
internal static class Sparse
{
    public static async Task<Report> RunAsync(string database, int publications, int future, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(publications, videoBytes: 10_000, cancellationToken);
        await seed.FutureAsync(future, cancellationToken);
        var from = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20);
        DateTimeOffset At(int number) => from.AddMilliseconds(number * 100);
        await seed.DueAsync(0, publications, At, cancellationToken);
        var (server, _) = await plant.ServeAsync(cancellationToken);
        await plant.UntilInitsAsync(publications, TimeSpan.FromSeconds(60) + TimeSpan.FromMilliseconds(publications * 100), cancellationToken);

        var inits = await plant.InitsAsync(cancellationToken);
        var lags = inits.Select(init => new DateTimeOffset(init.ArrivedTicks, TimeSpan.Zero) - At(init.Number)).Order().ToList();
        var report = new Report($"{publications} publications, 10 a second", database);
        report.Add("inits that left", inits.Count, $"= {publications}", inits.Count == publications);
        report.Add("lag p50, s", Report.Seconds(Report.Percentile(lags, 50)));
        report.Add("lag p99, s", Report.Seconds(Report.Percentile(lags, 99)), "< 1", Report.Percentile(lags, 99) < TimeSpan.FromSeconds(1));
        report.Add("CPU of the server, s", Report.Seconds(server.Cpu));
        return report;
    }
}
