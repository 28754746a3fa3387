using Cuewright.Bench.Support;
using Cuewright.Core.Audit;
using Cuewright.Core.Posts;
using Cuewright.Core.Scheduling;

namespace Cuewright.Bench.Scenarios;

/// <summary>Scheduling through the use cases, as the API does: posts for a hundred accounts each, years ahead.</summary>
internal static class Enqueue
{
    private const int AccountsPerPost = 100;

    public static async Task<Report> RunAsync(string database, int publications, CancellationToken cancellationToken)
    {
        await using var plant = await Plant.StartAsync(database, cancellationToken);
        var seed = new Seed(plant);
        await seed.AccountsAsync(AccountsPerPost, videoBytes: 10_000, cancellationToken);
        var options = new PublicationOptions { PrivacyLevel = "SELF_ONLY" };
        var accounts = seed.Accounts.Select(pair => new PostInputAccount(pair.Account, options)).ToList();
        var actor = new Actor(ActorKind.System, null, "Bench", null);
        var local = TimeProvider.System.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var started = TimeProvider.System.GetTimestamp();
        for (var post = 0; post < publications / AccountsPerPost; post++)
        {
            var saved = (SavePostOutcome.Saved)await plant.Get<CreatePost>().ExecuteAsync(seed.Workspace, actor, new PostInput("Bench 0", seed.Media, null, accounts), cancellationToken);
            await plant.Get<SchedulePost>().ExecuteAsync(seed.Workspace, actor, saved.Id, 1, new ScheduleTime(false, local, "Europe/Berlin", true), cancellationToken);
        }

        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var report = new Report($"{publications} publications scheduled, {AccountsPerPost} to a post", database);
        report.Add("seconds", Report.Seconds(elapsed));
        report.Add("publications a second", Math.Round(publications / elapsed.TotalSeconds));
        return report;
    }
}
