namespace Cuewright.Faults.Tests;

/// <summary>What goes wrong around a server that runs on: TikTok, the clock, the machine itself. Nothing may be lost, nothing may appear twice.</summary>
public abstract class TroubleTests(string database)
{
    private const int Chunked = 64_000_001;
    private const int Chunks = 6;
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_connection_is_cut_after_TikTok_applied_an_init_a_chunk_or_the_last_chunk()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast, Token);
        var chunked = await trial.Load.UploadAsync(Chunked, Token);
        var (init, last, every) = (trial.Accounts[0], trial.Accounts[1], trial.Accounts[2]);
        await trial.Installation.ControlAsync(
            "faults",
            new object[]
            {
                new { path = "/video/init/", account = init.Handle, cut = "after" },
                new { path = "/upload", account = last.Handle, cut = "after" },
                new { path = "/upload", account = every.Handle, cut = "after", times = Chunks },
            },
            Token);
        await trial.Load.ReleaseAsync(await trial.Load.ComposeAsync(trial.Clip, [init, last], Token), Token);
        await trial.Load.ReleaseAsync(await trial.Load.ComposeAsync(chunked, [every], Token), Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
        var faults = await trial.Installation.ControlAsync("faults", Token);
        Assert.Equal([1, 1, Chunks], faults.EnumerateArray().Select(fault => fault.GetProperty("hit").GetInt32()));
    }

    [Fact]
    public async Task TikTok_is_down_for_an_hour()
    {
        var outage = TimeSpan.FromHours(1);
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast with { WrongClock = true }, Token);
        await trial.PublishAsync(posts: 1, Token);
        await trial.Installation.KillStandInAsync(Token);
        await trial.PublishAsync(posts: 2, Token);
        // Long enough for several tries in vain; the rest of the hour passes at once, for the servers and for TikTok.
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, Token);
        await trial.Installation.SetClockOffsetAsync(outage, Token);
        await trial.Installation.StartStandInAsync(outage, Token);
        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }

    [Fact]
    public async Task The_clock_jumps_ahead_and_back_under_load()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast with { WrongClock = true }, Token);
        foreach (var seconds in new[] { 300, 100, 160, 0 })
        {
            await trial.PublishAsync(posts: 1, Token);
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, Token);
            await trial.Installation.SetClockOffsetAsync(TimeSpan.FromSeconds(seconds), Token);
        }

        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }

    [Fact]
    public async Task The_process_stands_still_past_its_leases()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast, Token);
        for (var stop = 0; stop < 3; stop++)
        {
            await trial.PublishAsync(posts: 1, Token);
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Token);
            await trial.Installation.First.Process!.StopAsync(Token);
            // A lease is three seconds of real time.
            await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System, Token);
            await trial.Installation.First.Process.ContinueAsync(Token);
        }

        await trial.AssertAllPublishedAsync(SettledWithin, Token);
    }
}
