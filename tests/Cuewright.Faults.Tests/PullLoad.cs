using System.Diagnostics;
using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>Posts that TikTok fetches, and what a person decides where nobody can know: the stand-in's own pages are what that person looks at.</summary>
internal sealed class PullLoad(Installation installation)
{
    private const int Size = 600_000;
    private readonly List<(string Id, int Version, LoadAccount Account, PullVariant Variant, string Text)> _posts = [];
    private string _video = "";
    private string[] _photos = [];

    public int Publications => _posts.Count;

    public async Task UploadAsync(CancellationToken cancellationToken)
    {
        _video = await installation.UploadAsync(Clip.OfSize(Size), cancellationToken);
        _photos = [await installation.UploadAsync(Photo.OfSize(Size), cancellationToken), await installation.UploadAsync(Photo.OfSize(Size), cancellationToken)];
    }

    /// <returns>What releases it.</returns>
    public async Task<Func<Task>> ComposeAsync(PullVariant variant, LoadAccount account, CancellationToken cancellationToken)
    {
        var text = $"Fetched, number {_posts.Count + 1}";
        var accounts = new[] { new { accountId = account.Id, options = new { mode = variant.Inbox ? "inbox" : "direct", privacyLevel = variant.Inbox ? null : "SELF_ONLY" } } };
        object post = variant.Photos ? new { caption = text, title = text, photoIds = _photos, accounts } : new { caption = text, mediaId = _video, transfer = "pull", accounts };
        var made = await installation.PostAsync("/posts", post, cancellationToken);
        var (id, version) = (made.GetProperty("id").GetString()!, made.GetProperty("version").GetInt32());
        _posts.Add((id, version, account, variant, text));
        return () => ReleaseAsync(id, version, cancellationToken);
    }

    public async Task ReleaseRestAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, version, _, _, _) in _posts)
        {
            if (await StateAsync(id, cancellationToken) is "draft")
            {
                await ReleaseAsync(id, version, cancellationToken);
            }
        }
    }

    /// <summary>Waits for the ends; what is uncertain is decided by the creator's pages, and what is not there is retried.</summary>
    public async Task SettleAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        foreach (var post in _posts)
        {
            while (await EndAsync(post.Id, atMost - watch.Elapsed, cancellationToken) is ("uncertain" or "failed", _) end)
            {
                await QuietAsync(post.Account, cancellationToken);
                var isOut = await CountAsync(post, cancellationToken) > await KnownAsync(post, cancellationToken);
                await DecideAsync(post.Id, end, isOut, cancellationToken);
            }
        }
    }

    /// <summary>Every direct one is on its creator's page once, and every inbox holds as many drafts as were sent there.</summary>
    public async Task AssertOnceEachAsync(CancellationToken cancellationToken)
    {
        foreach (var post in _posts)
        {
            var state = await StateAsync(post.Id, cancellationToken);
            Assert.True(state == (post.Variant.Inbox ? "delivered" : "published"), $"{post.Text} ({post.Variant}) is {state}: {await installation.GetAsync($"/posts/{post.Id}", cancellationToken)}");
            var expected = post.Variant.Inbox ? _posts.Count(other => other.Variant.Inbox && other.Account == post.Account) : 1;
            Assert.Equal(expected, await CountAsync(post, cancellationToken));
        }
    }

    private async Task DecideAsync(string post, (string State, string Publication) end, bool isOut, CancellationToken cancellationToken)
    {
        var path = $"/publications/{end.Publication}";
        if (end.State is "uncertain")
        {
            await installation.PutAsync(path + "/resolution", new { version = (await PublicationAsync(post, cancellationToken)).Version, outcome = isOut ? "published" : "notPublished" }, cancellationToken);
        }
        else
        {
            // Kills cut off every fetch of the moment, so that one may fail often enough to be left to a person. What failed is not out.
            Assert.False(isOut, $"{post} failed and is out.");
        }

        if (!isOut)
        {
            await installation.PutAsync(path + "/retry", new { version = (await PublicationAsync(post, cancellationToken)).Version }, cancellationToken);
        }
    }

    private Task<JsonElement> ReleaseAsync(string id, int version, CancellationToken cancellationToken) =>
        installation.PutAsync($"/posts/{id}/schedule", new { version, now = true }, cancellationToken);

    // A video draft has no caption: of an inbox only the number tells.
    private async Task<int> CountAsync((string Id, int Version, LoadAccount Account, PullVariant Variant, string Text) post, CancellationToken cancellationToken) => post.Variant.Inbox
        ? (await installation.ControlAsync($"creators/{post.Account.Handle}/inbox", cancellationToken)).GetArrayLength()
        : (await installation.PostsAsync(post.Account.Handle, cancellationToken)).Count(shown => shown.GetProperty("caption").GetString() == post.Text);

    // How many of those are known to be others'.
    private async Task<int> KnownAsync((string Id, int Version, LoadAccount Account, PullVariant Variant, string Text) post, CancellationToken cancellationToken)
    {
        var known = 0;
        foreach (var other in _posts.Where(other => post.Variant.Inbox && other.Variant.Inbox && other.Account == post.Account && other.Id != post.Id))
        {
            known += await StateAsync(other.Id, cancellationToken) is "delivered" ? 1 : 0;
        }

        return known;
    }

    private async Task QuietAsync(LoadAccount account, CancellationToken cancellationToken)
    {
        while ((await installation.ControlAsync($"creators/{account.Handle}/uploads", cancellationToken)).EnumerateArray()
            .Any(task => task.GetProperty("status").GetString() is "pulling" or "processing"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    private async Task<(string State, string Publication)> EndAsync(string post, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var shown = await installation.UntilAsync($"/posts/{post}", one => Of(one).GetProperty("state").GetString() is "published" or "delivered" or "failed" or "uncertain", atMost, cancellationToken);
        return (Of(shown).GetProperty("state").GetString()!, Of(shown).GetProperty("id").GetString()!);
    }

    private async Task<string?> StateAsync(string post, CancellationToken cancellationToken) => (await PublicationAsync(post, cancellationToken)).State;

    private async Task<(string? State, int Version)> PublicationAsync(string post, CancellationToken cancellationToken)
    {
        var publication = Of(await installation.GetAsync($"/posts/{post}", cancellationToken));
        return (publication.GetProperty("state").GetString(), publication.GetProperty("version").GetInt32());
    }

    private static JsonElement Of(JsonElement post) => post.GetProperty("publications")[0];
}
