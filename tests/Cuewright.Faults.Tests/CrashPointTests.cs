using System.Text.RegularExpressions;

namespace Cuewright.Faults.Tests;

/// <summary>The shipped server ends as by kill -9 at every named moment of the protocol, one after the other on one installation; see docs/crash-points.md.</summary>
public abstract partial class CrashPointTests(string database)
{
    // Six chunks: each of the chunk points meets another one.
    private const int Chunked = 64_000_001;
    private const int KilledBySignal = 137;
    private static readonly TimeSpan ReachedWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(2);

    // Its upload begins ten minutes before, which are one of ours.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(12);

    // These are reached by what an earlier crash left behind.
    private static readonly string[] ReachedByRecovery = ["InitGivenUp", "ChunkHalfSent", "ChunkAnswered", "ResumeAsking", "ResumeAnswered", "Resumed", "ChunkStored", "InstantClaimed"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_every_named_point_every_video_is_published_exactly_once()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast, Token);
        var (installation, load) = (trial.Installation, trial.Load);
        var chunked = await load.UploadAsync(Chunked, Token);
        var points = Points();
        var posts = new Dictionary<string, LoadPost>(StringComparer.Ordinal);
        foreach (var point in points.Except(ReachedByRecovery))
        {
            posts[point] = await load.ComposeAsync(
                point is "ChunkSending" or "Parked" ? chunked : trial.Clip, [trial.Accounts[posts.Count % trial.Accounts.Count]], Token, uploadAhead: point is "Parked");
        }

        await installation.KillServerAsync(Token);
        foreach (var point in points)
        {
            if (await installation.TryStartAsync(installation.First, Token, ("Testing__CrashAt", point)) && posts.TryGetValue(point, out var post))
            {
                await (point is "Parked" ? load.ScheduleAsync(post, Ahead, Token) : load.TryReleaseAsync(post, Token));
            }

            await EndedAsync(installation, point);
        }

        await installation.StartServerAsync(Token);
        await load.ReleaseRestAsync(Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
        Assert.Equal(points.Count - ReachedByRecovery.Length, load.Publications);
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

    /// <summary>As the page lists them; another test compares the page with the code. Those of what TikTok fetches have a test of their own.</summary>
    private static List<string> Points() =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(BuiltProcess.Repository, "docs", "crash-points.md"))).Select(match => match.Groups["point"].Value)
            .Where(point => !point.StartsWith("Pull", StringComparison.Ordinal))];

    [GeneratedRegex(@"^\| `(?<point>\w+)` \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
