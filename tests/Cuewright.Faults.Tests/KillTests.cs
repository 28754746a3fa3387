using System.Globalization;
using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>kill -9 of the server at moments that nobody chose: afterwards the creator's page shows every video exactly once, whole.</summary>
public abstract class KillTests(string database)
{
    private const int Seed = 20261124;
    private const int Chunked = 75_000_000;
    private static readonly TimeSpan GoesOnWithin = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Kills => Depth.Of(3, 40);

    [Fact]
    public async Task Killed_at_any_moment_every_video_is_published_exactly_once()
    {
        await using var fresh = await FaultDatabase.CreateAsync(database, Token);
        await using var installation = await Installation.StartAsync(fresh, Token);
        // Seven chunks of a tenth of a second each: the kills land before, between, within and behind them.
        await installation.ControlAsync("faults", new[] { new { path = "/upload", times = 100_000, delayMs = 150 } }, Token);
        var random = new Random(Seed);
        var accounts = (await installation.GetAsync("/accounts", Token)).EnumerateArray().ToList();

        for (var kill = 0; kill < Kills; kill++)
        {
            var account = accounts[kill % accounts.Count];
            var clip = Clip.OfSize(Chunked + kill);
            var caption = string.Create(CultureInfo.InvariantCulture, $"Killed once, published once: {kill}");
            var media = await installation.UploadAsync(clip, Token);
            var post = await PublishAsync(installation, media, caption, account);

#pragma warning disable CA5394 // Moments, not secrets; the seed makes a failure repeatable.
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 2500)), TimeProvider.System, Token);
#pragma warning restore CA5394
            await installation.KillServerAsync(Token);
            await installation.StartServerAsync(Token);

            await installation.UntilAsync($"/posts/{post}", IsPublished, GoesOnWithin, Token);
            var shown = Assert.Single(await installation.PostsAsync(account.GetProperty("username").GetString()!, Token), p => p.GetProperty("caption").GetString() == caption);
            Assert.Equal(Clip.Sha256(clip), shown.GetProperty("sha256").GetString());
        }
    }

    private static bool IsPublished(JsonElement post) =>
        post.GetProperty("publications").EnumerateArray().All(publication => publication.GetProperty("state").GetString() is "published");

    private static async Task<string> PublishAsync(Installation installation, string media, string caption, JsonElement account)
    {
        var post = await installation.PostAsync(
            "/posts",
            new { caption, mediaId = media, accounts = new[] { new { accountId = account.GetProperty("id").GetString(), options = new { privacyLevel = "SELF_ONLY" } } } },
            Token);
        var id = post.GetProperty("id").GetString()!;
        await installation.PutAsync($"/posts/{id}/schedule", new { version = post.GetProperty("version").GetInt32(), now = true }, Token);
        return id;
    }
}
