using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>Publications under test: what was asked for, and what became of it. Only what was made through it is counted; the demo has posts of its own.</summary>
internal sealed class Load(Installation installation)
{
    private static readonly string[] Ends = ["published", "failed", "uncertain", "cancelled", "delivered"];
    private readonly List<LoadPost> _posts = [];

    /// <summary>How many were asked for.</summary>
    public int Publications => _posts.Sum(post => post.Accounts.Count);

    /// <summary>The demo's accounts, each with a daily cap that stops nothing here.</summary>
    public async Task<IReadOnlyList<LoadAccount>> AccountsAsync(CancellationToken cancellationToken)
    {
        var accounts = (await installation.GetAsync("/accounts", cancellationToken)).EnumerateArray()
            .Select(account => new LoadAccount(account.GetProperty("id").GetString()!, account.GetProperty("username").GetString()!)).ToList();
        foreach (var account in accounts)
        {
            await installation.ControlAsync($"creators/{account.Handle}", new { dailyPostCap = 100_000 }, cancellationToken);
        }

        return accounts;
    }

    public async Task<LoadClip> UploadAsync(int size, CancellationToken cancellationToken)
    {
        var bytes = Clip.OfSize(size);
        return new LoadClip(await installation.UploadAsync(bytes, cancellationToken), Clip.Sha256(bytes));
    }

    /// <summary>Composes a post for each of the accounts; nothing of it is due yet.</summary>
    public async Task<LoadPost> ComposeAsync(LoadClip clip, IReadOnlyCollection<LoadAccount> accounts, CancellationToken cancellationToken, bool uploadAhead = false)
    {
        var caption = $"Under test, number {_posts.Count + 1}.";
        var made = await installation.PostAsync(
            "/posts",
            new { caption, mediaId = clip.Id, uploadAhead, accounts = accounts.Select(account => new { accountId = account.Id, options = new { privacyLevel = "SELF_ONLY" } }) },
            cancellationToken);
        _posts.Add(new LoadPost(made.GetProperty("id").GetString()!, made.GetProperty("version").GetInt32(), caption, clip, accounts));
        return _posts[^1];
    }

    /// <summary>Tries to compose where that must fail.</summary>
    /// <returns>The status and the problem's code.</returns>
    public async Task<(int Status, string? Code)> RefusalAsync(LoadClip clip, CancellationToken cancellationToken)
    {
        var (status, body) = await installation.TryPostAsync("/posts", new { caption = "In vain.", mediaId = clip.Id, accounts = Array.Empty<object>() }, cancellationToken);
        return (status, body.GetProperty("code").GetString());
    }

    public Task ReleaseAsync(LoadPost post, CancellationToken cancellationToken) =>
        installation.PutAsync($"/posts/{post.Id}/schedule", new { version = post.Version, now = true }, cancellationToken);

    /// <summary>Gives it an instant.</summary>
    public Task ScheduleAsync(LoadPost post, DateTimeOffset at, CancellationToken cancellationToken) => installation.PutAsync(
        $"/posts/{post.Id}/schedule", new { version = post.Version, localTime = at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), timeZone = "UTC" }, cancellationToken);

    /// <summary>The same where the server may end before it has answered.</summary>
    public async Task TryReleaseAsync(LoadPost post, CancellationToken cancellationToken)
    {
        try
        {
            await ReleaseAsync(post, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return;
        }
    }

    /// <summary>Gives it an instant that is so far ahead on the servers' clock.</summary>
    public Task ScheduleAsync(LoadPost post, TimeSpan ahead, CancellationToken cancellationToken) => installation.PutAsync(
        $"/posts/{post.Id}/schedule",
        new { version = post.Version, now = false, localTime = (installation.Now + ahead).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), timeZone = "UTC" },
        cancellationToken);

    /// <summary>Releases what was not released yet, or in vain.</summary>
    public async Task ReleaseRestAsync(CancellationToken cancellationToken)
    {
        foreach (var post in _posts)
        {
            var shown = await installation.GetAsync($"/posts/{post.Id}", cancellationToken);
            if (PublicationsOf(shown).Any(publication => publication.GetProperty("state").GetString() is "draft"))
            {
                await ReleaseAsync(post, cancellationToken);
            }
        }
    }

    /// <summary>Waits until every publication has an end.</summary>
    public Task SettleAsync(TimeSpan atMost, CancellationToken cancellationToken) => SettleAsync(installation.First, atMost, cancellationToken);

    /// <summary>The same by the word of another server.</summary>
    public async Task SettleAsync(ServerProcess server, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        foreach (var post in _posts)
        {
            await installation.UntilAsync(server, $"/posts/{post.Id}", HasEnded, atMost - watch.Elapsed, cancellationToken);
        }
    }

    public async Task<Tally> JudgeAsync(CancellationToken cancellationToken)
    {
        var pages = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal);
        foreach (var handle in _posts.SelectMany(post => post.Accounts).Select(account => account.Handle).Distinct())
        {
            pages[handle] = await installation.PostsAsync(handle, cancellationToken);
        }

        var tally = new Tally(0, 0, 0, 0, 0);
        foreach (var post in _posts)
        {
            var shown = await installation.GetAsync($"/posts/{post.Id}", cancellationToken);
            tally = PublicationsOf(shown).Aggregate(tally, (sum, publication) => Add(sum, publication, pages, post));
        }

        return tally;
    }

    private static Tally Add(Tally sum, JsonElement publication, Dictionary<string, IReadOnlyList<JsonElement>> pages, LoadPost post)
    {
        var handle = post.Accounts.Single(account => account.Id == publication.GetProperty("account").GetProperty("id").GetString()).Handle;
        var onPage = pages[handle].Where(one => one.GetProperty("caption").GetString() == post.Caption).ToList();
        var state = publication.GetProperty("state").GetString();
        var counted = sum with { Publications = sum.Publications + 1 };
        return (onPage.Count, state) switch
        {
            ( > 1, _) => counted with { Twice = sum.Twice + 1 },
            (1, "published") when onPage[0].GetProperty("sha256").GetString() == post.Clip.Sha256 => counted with { Published = sum.Published + 1 },
            (0, "failed") when publication.GetProperty("problem").ValueKind is JsonValueKind.Object => counted with { Failed = sum.Failed + 1 },
            _ => counted with { Lost = sum.Lost + 1 },
        };
    }

    private static bool HasEnded(JsonElement post) => PublicationsOf(post).All(publication => Ends.Contains(publication.GetProperty("state").GetString()));

    private static JsonElement.ArrayEnumerator PublicationsOf(JsonElement post) => post.GetProperty("publications").EnumerateArray();
}
