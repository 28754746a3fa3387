namespace Cuewright.Faults.Tests;

/// <summary>
/// The shipped server ends as by kill -9 at every named moment of what TikTok fetches itself: videos and photos, posted and sent to inboxes. In
/// every run each point meets one of these four, in a deep one all.
/// </summary>
public abstract class PullCrashPointTests(string database)
{
    private const int Seed = 20261125;
    private const int KilledBySignal = 137;
    private static readonly TimeSpan ReachedWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);

    // Reached by what an earlier crash left behind.
    private const string ByRecovery = "PullRevoked";

    private static readonly string[] Points = ["Prepared", "PullInitSending", "PullInitAnswered", ByRecovery, "PullRequested", "PullHalfSent", "Sent", "VerdictAnswered"];

    private static readonly InstallationSettings Settings = InstallationSettings.Fast with
    {
        StandIn = new Dictionary<string, string>(InstallationSettings.Fast.StandIn, StringComparer.Ordinal) { ["StandIn__AllowHttpPull"] = "true" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_every_named_point_everything_is_posted_once_or_waits_for_a_person()
    {
        await using var fresh = await FaultDatabase.CreateAsync(database, Token);
        await using var installation = await Installation.StartAsync(fresh, Settings, Token);
        var accounts = await new Load(installation).AccountsAsync(Token);
        var load = new PullLoad(installation);
        await load.UploadAsync(Token);
        var cases = new List<(string Point, PullVariant Variant, Func<Task>? Release)>();
        foreach (var (point, variant) in Cases())
        {
            cases.Add((point, variant, point is ByRecovery ? null : await load.ComposeAsync(variant, accounts[cases.Count % accounts.Count], Token)));
        }

        await installation.KillServerAsync(Token);
        foreach (var (point, variant, release) in cases)
        {
            if (await installation.TryStartAsync(installation.First, Token, ("Testing__CrashAt", point)) && release is not null)
            {
                await TryAsync(release);
            }

            await EndedAsync(installation, $"{point} ({variant})");
        }

        await installation.StartServerAsync(Token);
        await load.ReleaseRestAsync(Token);
        await load.SettleAsync(SettledWithin, Token);
        await load.AssertOnceEachAsync(Token);
        Assert.Equal(cases.Count(one => one.Release is not null), load.Publications);
    }

    private static IEnumerable<(string Point, PullVariant Variant)> Cases()
    {
        var random = new Random(Seed);
        foreach (var point in Points)
        {
#pragma warning disable CA5394 // A choice, no secret; the seed makes a failure repeatable.
            var one = PullVariant.All[random.Next(PullVariant.All.Count)];
#pragma warning restore CA5394
            foreach (var variant in Depth.Of(1, 4) is 1 || point is ByRecovery ? [one] : PullVariant.All)
            {
                yield return (point, variant);
            }
        }
    }

    private static async Task TryAsync(Func<Task> release)
    {
        try
        {
            await release();
        }
        catch (HttpRequestException)
        {
            // It ended before it answered.
            return;
        }
    }

    private static async Task EndedAsync(Installation installation, string point)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(ReachedWithin);
        try
        {
            await installation.First.Process!.EndedAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            Assert.Fail($"{point} was not reached.\n{installation.First.Process!.Output}");
        }

        Assert.True(installation.First.Process!.ExitCode is KilledBySignal, $"{point}: the server ended with {installation.First.Process.ExitCode}.\n{installation.First.Process.Output}");
    }
}
