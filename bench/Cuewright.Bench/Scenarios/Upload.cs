using System.Globalization;
using Cuewright.Bench.Support;

namespace Cuewright.Bench.Scenarios;

/// <summary>How much memory a large video costs on its way to TikTok.</summary>
internal static class Upload
{
    private const long Allowed = 64L * 1024 * 1024;

    public static async Task<Report> RunAsync(string database, int megabytes, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(2, videoBytes: megabytes * 1024 * 1024, cancellationToken);
        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(25);
        await seed.DueAsync(1, 1, _ => due, cancellationToken);
        var (server, _) = await plant.ServeAsync(cancellationToken);
        while (TimeProvider.System.GetUtcNow() < due - TimeSpan.FromSeconds(1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }

        var before = server.PeakMemory;
        while ((await plant.CountsAsync(cancellationToken)).ReceivedBytes < megabytes * 1024L * 1024)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }

        var took = TimeProvider.System.GetUtcNow() - due;
        var extra = server.PeakMemory - before;
        var report = new Report(string.Create(CultureInfo.InvariantCulture, $"a video of {megabytes} MB to TikTok"), database);
        report.Add("extra memory, MB", Report.Megabytes(extra), "< 64", extra < Allowed);
        report.Add("seconds", Report.Seconds(took));
        report.Add("MB a second", Math.Round(megabytes / took.TotalSeconds));
        return report;
    }
}
