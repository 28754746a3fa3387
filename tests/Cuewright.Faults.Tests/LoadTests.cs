namespace Cuewright.Faults.Tests;

/// <summary>
/// Many publications while TikTok answers one call in eight with 429, with 500 or not at all, and the server is killed again and again. What the stand-in
/// shows at the end is all that counts.
/// </summary>
public abstract class LoadTests(string database)
{
    private const int Seed = 20261125;
    private const double LeastPublished = 0.999;
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Publications => Depth.Of(300, 2_000);

    private static int Kills => Depth.Of(20, 200);

    [Fact]
    public async Task Under_faults_and_kills_every_publication_is_published_exactly_once_or_failed_with_a_reason()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast, Token);
        var (installation, load) = (trial.Installation, trial.Load);
        var posts = new List<LoadPost>();
        for (var left = Publications; left > 0; left -= trial.Accounts.Count)
        {
            posts.Add(await load.ComposeAsync(trial.Clip, [.. trial.Accounts.Take(left)], Token));
        }

        await installation.ControlAsync(
            "faults",
            new object[]
            {
                new { path = "/", probability = 0.05, status = 429 },
                new { path = "/", probability = 0.05, status = 500 },
                new { path = "/", probability = 0.02, hang = true },
            },
            Token);
        await KillAsync(installation, load, posts);
        await load.SettleAsync(SettledWithin, Token);

        var tally = await load.JudgeAsync(Token);
        await tally.PrintAsync(database, Token);
        Assert.Equal(Publications, tally.Publications);
        Assert.Equal(0, tally.Lost + tally.Twice);
        Assert.True(tally.Published >= LeastPublished * tally.Publications, $"{tally}");
    }

    // The work is handed out in step with the kills, so that each of them meets some.
    private static async Task KillAsync(Installation installation, Load load, List<LoadPost> posts)
    {
        var random = new Random(Seed);
        var released = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            for (; released < (posts.Count * kill) / Kills; released++)
            {
                await load.ReleaseAsync(posts[released], Token);
            }

#pragma warning disable CA5394 // Moments, not secrets; the seed makes a failure repeatable.
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 2_000)), TimeProvider.System, Token);
#pragma warning restore CA5394
            await installation.KillServerAsync(Token);
            await installation.StartServerAsync(Token);
        }
    }
}
