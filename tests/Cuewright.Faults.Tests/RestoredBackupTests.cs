using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>
/// A backup is taken in the middle of publishing, the original goes on and publishes everything, and the backup is started: nothing that
/// the original sent may go out again, and what is later than the release goes out once.
/// </summary>
public abstract class RestoredBackupTests(string database)
{
    private const int Chunked = 64_000_001;
    private static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan UntilSoon = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan UntilLater = TimeSpan.FromHours(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restored_backup_publishes_nothing_of_the_past_and_once_what_is_later()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast with { WrongClock = true }, Token);
        var (installation, load) = (trial.Installation, trial.Load);
        await installation.ControlAsync("faults", new[] { new { path = "/upload", times = 100_000, delayMs = 400 } }, Token);
        var chunked = await load.UploadAsync(Chunked, Token);
        var (large, small, soon, later) = (
            await load.ComposeAsync(chunked, [.. trial.Accounts.Take(2)], Token),
            await load.ComposeAsync(trial.Clip, [.. trial.Accounts.Skip(2).Take(4)], Token),
            await load.ComposeAsync(trial.Clip, [.. trial.Accounts.Skip(6).Take(3)], Token),
            await load.ComposeAsync(trial.Clip, [.. trial.Accounts.Skip(9).Take(3)], Token));
        await load.ScheduleAsync(later, installation.Now + UntilLater, Token);
        await load.ScheduleAsync(soon, installation.Now + UntilSoon, Token);
        await load.ReleaseAsync(large, Token);
        await load.ReleaseAsync(small, Token);
        await trial.UntilUploadingAsync(atLeast: 2, Token);

        var restored = await trial.BackUpAsync(Token);
        foreach (var post in new[] { large, small, soon })
        {
            await installation.UntilAsync($"/posts/{post.Id}", shown => All(shown, one => StateOf(one) is "published"), SettledWithin, Token);
        }

        await installation.KillServerAsync(Token);
        var copy = await installation.AddServerAsync(Token, restored);
        Assert.True((await installation.UntilAsync(copy, "/publishing-hold", hold => hold.GetProperty("held").GetBoolean(), SettledWithin, Token)).GetProperty("knownUntil").ValueKind is JsonValueKind.String);
        foreach (var post in new[] { large, small, soon })
        {
            // What TikTok itself proves is published; the rest waits for a person.
            await installation.UntilAsync(copy, $"/posts/{post.Id}", shown => All(shown, one => StateOf(one) is "published" || WaitsForAPerson(one)), SettledWithin, Token);
        }

        await OnceAsync(installation, [large, small, soon]);
        await AssertCountAsync(installation, later, 0);

        await ReleaseAsync(installation, restored);
        await installation.UntilAsync(copy, "/publishing-hold", hold => !hold.GetProperty("held").GetBoolean(), SettledWithin, Token);
        await installation.SetClockOffsetAsync(UntilLater, Token);
        await installation.UntilAsync(copy, $"/posts/{later.Id}", shown => All(shown, one => StateOf(one) is "published"), SettledWithin, Token);
        await OnceAsync(installation, [large, small, soon, later]);
    }

    [Fact]
    public async Task A_restart_a_kill_and_a_process_that_moved_are_no_restore()
    {
        await using var trial = await Trial.StartAsync(database, InstallationSettings.Fast, Token);
        var installation = trial.Installation;
        await NotHeldAsync(installation, installation.First);
        for (var kill = 0; kill < 2; kill++)
        {
            await trial.PublishAsync(posts: 1, Token);
            await installation.KillServerAsync(Token);
            await installation.StartServerAsync(Token);
            await NotHeldAsync(installation, installation.First);
        }

        await installation.KillServerAsync(Token);
        var link = Directory.CreateSymbolicLink(Path.Combine(installation.Folder, "elsewhere"), installation.Folder).FullName;
        // Another port and, with a file, another path to it.
        var moved = database is FaultDatabase.Sqlite
            ? await installation.AddServerAsync(Token, ("Database__ConnectionString", $"Data Source={Path.Combine(link, "cuewright.db")}"))
            : await installation.AddServerAsync(Token);
        await NotHeldAsync(installation, moved);
        await trial.Load.SettleAsync(moved, SettledWithin, Token);
        Directory.Delete(link);
    }

    private static async Task ReleaseAsync(Installation installation, (string Name, string Value) restored)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Demo", [restored.Name] = restored.Value };
        if (restored.Value.Contains("Host=", StringComparison.Ordinal))
        {
            environment["Database__Provider"] = "Postgres";
        }

        await using var command = BuiltProcess.Start("Cuewright.Server", ["release-publishing", "--data", installation.Folder], environment);
        await command.EndedAsync(Token);
        Assert.True(command.ExitCode is 0, command.Output);
    }

    private static async Task NotHeldAsync(Installation installation, ServerProcess server) =>
        Assert.False((await installation.UntilAsync(server, "/publishing-hold", _ => true, SettledWithin, Token)).GetProperty("held").GetBoolean());

    private static async Task OnceAsync(Installation installation, IEnumerable<LoadPost> posts)
    {
        foreach (var post in posts)
        {
            await AssertCountAsync(installation, post, 1);
        }
    }

    // The oracle is what the stand-in shows on the creators' pages.
    private static async Task AssertCountAsync(Installation installation, LoadPost post, int expected)
    {
        foreach (var account in post.Accounts)
        {
            Assert.Equal(expected, (await installation.PostsAsync(account.Handle, Token)).Count(shown => shown.GetProperty("caption").GetString() == post.Caption));
        }
    }

    private static bool All(JsonElement post, Func<JsonElement, bool> satisfied) => post.GetProperty("publications").EnumerateArray().All(satisfied);

    private static string? StateOf(JsonElement publication) => publication.GetProperty("state").GetString();

    private static bool WaitsForAPerson(JsonElement publication) =>
        StateOf(publication) is "uncertain" || (publication.GetProperty("waiting") is { ValueKind: JsonValueKind.Object } waiting && waiting.GetProperty("code").GetString() is "restored");
}
