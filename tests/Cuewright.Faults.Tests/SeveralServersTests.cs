namespace Cuewright.Faults.Tests;

/// <summary>Two servers share a PostgreSQL database and a media folder.</summary>
public sealed class SeveralServersTests
{
    private const int Callers = 50;
    private const int RateLimited = 429;
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);

    // Three seconds of real time: a lease that a busy machine keeps and a test can outwait.
    private static readonly InstallationSettings ShortLeases = new()
    {
        Server = new Dictionary<string, string>(StringComparer.Ordinal) { ["Publishing__Lease"] = "00:00:03", ["Publishing__Renewal"] = "00:00:01" },
        StandIn = InstallationSettings.Fast.StandIn,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_stands_still_past_its_leases_and_wakes_up_when_the_other_has_taken_over()
    {
        await using var trial = await Trial.StartAsync(FaultDatabase.Postgres, ShortLeases, Token);
        await trial.Installation.ControlAsync("faults", new[] { new { path = "/upload", delayMs = 3000, times = 1000 } }, Token);
        await trial.PublishAsync(posts: 1, Token);
        await trial.UntilUploadingAsync(atLeast: 6, Token);
        var first = trial.Installation.First.Process!;
        await first.StopAsync(Token);
        var second = await trial.Installation.AddServerAsync(Token);
        await trial.Load.SettleAsync(second, SettledWithin, Token);
        await first.ContinueAsync(Token);
        // What it held in its hands arrives now, or is refused.
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System, Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
        Assert.True(first.HasSaid("was lost; its work stopped here"), first.Output);
    }

    [Fact]
    public async Task Both_claim_at_once_and_the_clock_of_one_is_ten_seconds_ahead()
    {
        await using var trial = await Trial.StartAsync(FaultDatabase.Postgres, ShortLeases, Token);
        var ahead = Path.Combine(trial.Installation.Folder, "ahead");
        await File.WriteAllTextAsync(ahead, "10", Token);
        await trial.Installation.AddServerAsync(Token, ("Testing__ClockOffsetFile", ahead));
        await trial.PublishAsync(posts: 4, Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }

    [Fact]
    public async Task Fifty_callers_in_two_processes_make_one_refresh_call()
    {
        var settings = ShortLeases with
        {
            MovableClock = true,
            StandIn = new Dictionary<string, string>(ShortLeases.StandIn, StringComparer.Ordinal) { ["StandIn__RefreshMode"] = "RotateHard" },
        };
        await using var trial = await Trial.StartAsync(FaultDatabase.Postgres, settings, Token);
        var (first, account) = (trial.Installation.First, trial.Accounts[0]);
        var second = await trial.Installation.AddServerAsync(Token);
        // Its access tokens have ended, and nobody told us.
        await trial.Installation.ControlAsync("clock", new { advance = TimeSpan.FromHours(25).TotalSeconds }, Token);
        // Counts what arrives, and holds it long enough for everybody to be waiting.
        await trial.Installation.ControlAsync("faults", new[] { new { path = "/oauth/token/", account = account.Handle, times = 1000, delayMs = 500 } }, Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, Callers)
            .Select(caller => trial.Installation.TryGetAsync(caller % 2 is 0 ? first : second, $"/accounts/{account.Id}/creator-info", Token)));

        var refresh = (await trial.Installation.ControlAsync("faults", Token)).EnumerateArray().Single();
        Assert.Equal(1, refresh.GetProperty("seen").GetInt32());
        // TikTok answers twenty of them a minute; nobody is told to connect again.
        Assert.Contains(answers, answer => answer.Status is 200);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or RateLimited or 503, $"{answer}"));
        Assert.Equal("connected", (await trial.Installation.GetAsync($"/accounts/{account.Id}", Token)).GetProperty("state").GetString());
    }
}
