using System.Globalization;
using Cuewright.Bench.Support;

namespace Cuewright.Bench.Scenarios;

/// <summary>Everything is due at one instant: publications of as many accounts, on top of ten times as many of the future.</summary>
internal static class Burst
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Report> RunAsync(string database, int publications, int future, int concurrency, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(publications, videoBytes: 10_000, cancellationToken);
        await seed.FutureAsync(future, cancellationToken);
        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(10) + TimeSpan.FromMilliseconds(publications);
        await seed.DueAsync(1, publications, _ => due, cancellationToken);
        var (server, _) = await plant.ServeAsync(cancellationToken, ("Publishing__Concurrency", concurrency.ToString(CultureInfo.InvariantCulture)));
        var late = TimeProvider.System.GetUtcNow() - due;
        await plant.UntilInitsAsync(publications, Patience - late, cancellationToken);

        var inits = await plant.InitsAsync(cancellationToken);
        var lags = inits.Select(init => new DateTimeOffset(init.ArrivedTicks, TimeSpan.Zero) - due).Order().ToList();
        var report = new Report($"burst of {publications} publications over {future} future ones", database);
        report.Add("ready before the instant, s", Report.Seconds(-late));
        report.Add("inits that left", inits.Count, $"= {publications}", inits.Count == publications);
        report.Add("inits sent twice", inits.Count - inits.DistinctBy(init => init.Number).Count(), "= 0", inits.DistinctBy(init => init.Number).Count() == inits.Count);
        report.Add("lag p50, s", Report.Seconds(Report.Percentile(lags, 50)));
        report.Add("lag p99, s", Report.Seconds(Report.Percentile(lags, 99)));
        report.Add("all started after, s", Report.Seconds(lags[^1]), "<= 15", lags[^1] <= Target);
        report.Add("CPU of the server, s", Report.Seconds(server.Cpu));
        report.Add("peak memory of the server, MB", Report.Megabytes(server.PeakMemory));
        return report;
    }
}
