using Cuewright.Bench.Support;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Bench.Scenarios;

/// <summary>One of two workers is killed in the middle of a burst: the other takes over what it held. On SQLite the one is started again.</summary>
internal static class Failover
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(30);

    public static async Task<Report> RunAsync(string database, int publications, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(publications, videoBytes: 10_000, cancellationToken);
        var due = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(15);
        await seed.DueAsync(1, publications, _ => due, cancellationToken);
        var (victim, _) = await plant.ServeAsync(cancellationToken);
        if (database is "postgres")
        {
            await plant.ServeAsync(cancellationToken);
        }

        await plant.UntilInitsAsync(publications / 4, TimeSpan.FromMinutes(2), cancellationToken);
        var killed = TimeProvider.System.GetUtcNow();
        await victim.KillAsync();
        if (database is not "postgres")
        {
            await plant.ServeAsync(cancellationToken);
        }

        var held = await HeldAsync(plant, killed, cancellationToken);
        await plant.UntilInitsAsync(publications, TimeSpan.FromMinutes(3), cancellationToken);
        var published = await PublishedAsync(plant, publications, cancellationToken);
        var report = new Report($"kill -9 of {(database is "postgres" ? "one of two workers" : "the worker")} in a burst of {publications}", database);
        report.Add("claims taken over after, s", Report.Seconds(held), "< 30", held < Target);
        report.Add("published in the end", published, $"= {publications}", published == publications);
        return report;
    }

    /// <returns>How long something stayed claimed by the dead process.</returns>
    private static async Task<TimeSpan> HeldAsync(Plant plant, DateTimeOffset killed, CancellationToken cancellationToken)
    {
        var before = killed;
        while (await plant.Get<Database>().ReadAsync(
                   WorkspaceScope.Instance,
                   db => db.Publications.AnyAsync(p => p.State == PublicationState.Publishing && p.LeaseUntil < TimeProvider.System.GetUtcNow(), cancellationToken),
                   cancellationToken)
               || before - killed < TimeSpan.FromSeconds(11))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            before = TimeProvider.System.GetUtcNow();
        }

        return before - killed;
    }

    private static async Task<int> PublishedAsync(Plant plant, int publications, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            var published = await plant.Get<Database>().ReadAsync(
                WorkspaceScope.Instance, db => db.Publications.CountAsync(p => p.State == PublicationState.Published, cancellationToken), cancellationToken);
            if (published == publications || tries == 300)
            {
                return published;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken);
        }
    }
}
