using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing.Pulls;

/// <summary>Photos go the way of what TikTok fetches: every photo has an address of its own, and all of them end together.</summary>
public abstract class PhotoPullTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Init = "/content/init/";
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);
    private static readonly PublicationOptions _private = new() { PrivacyLevel = PrivacyLevels.SelfOnly, AllowComment = true, AutoAddMusic = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Photos_are_fetched_in_their_order_and_published()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness, _private);

        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered == 3, Token);
        var published = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.ProblemCode));
        var post = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal(("photos", "Three", "What we baked"), (post.GetProperty("media").GetString(), post.GetProperty("caption").GetString(), post.GetProperty("description").GetString()));
        Assert.Equal((1, true, false), (post.GetProperty("coverIndex").GetInt32(), post.GetProperty("autoAddMusic").GetBoolean(), post.GetProperty("disableComment").GetBoolean()));
        Assert.Equal([101, 102, 103], post.GetProperty("photos").EnumerateArray().Select(photo => photo.GetProperty("width").GetInt32()));
        var addresses = await harness.ReadAsync(db => db.PullAddresses.OrderBy(a => a.Position).ToListAsync(Token), Token);
        Assert.Equal([0, 1, 2], addresses.Select(address => address.Position));
        Assert.All(addresses, address => Assert.True(address is { FirstRequestedAt: not null, RevokedAt: not null }));
        Assert.Equal(["fetch_began", "fetch_began", "fetch_began", "fetching", "init_sent", "prepared", "published", "scheduled"], (await harness.EventsAsync(id, Token)).Where(kind => kind is not "checked").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_photo_draft_takes_its_texts_to_the_inbox()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness, new PublicationOptions { Mode = PublicationMode.Inbox });

        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered == 3, Token);

        Assert.Equal(PublicationState.Delivered, (await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token)).State);
        var draft = Assert.Single(await harness.TikTok.InboxAsync(Handle, Token));
        Assert.Equal(Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId, draft.GetProperty("publishId").GetString());
    }

    [Fact]
    public async Task One_photo_fetched_is_enough_for_doubt_and_the_list_of_videos_settles_none()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        harness.Wire.CrashAfter(Init);
        var id = await PublishAsync(harness, new PublicationOptions { PrivacyLevel = PrivacyLevels.PublicToEveryone });
        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered >= 1, Token);

        await harness.AdvanceAsync(TimeSpan.FromSeconds(11), Token);

        var uncertain = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Uncertain, FailureCodes.PullUnproven), (uncertain.State, uncertain.ProblemCode));
        var evidence = await harness.Get<EvidenceQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, id, Token);
        Assert.Equal(FailureCodes.PhotosNotListed, Assert.IsType<EvidenceOutcome.Unavailable>(evidence).Code);
        await harness.AdvanceAsync(TimeSpan.FromDays(1), Token);
        Assert.Equal((1, PublicationState.Uncertain), (harness.Wire.Count(Init), (await harness.PublicationAsync(id, Token)).State));
    }

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, PublicationOptions options)
    {
        var account = await harness.ConnectedAsync();
        MediaId[] photos = [await harness.PhotoAsync(101, 640, Token), await harness.PhotoAsync(102, 640, Token), await harness.PhotoAsync(103, 640, Token)];
        var input = new PostInput("What we baked", null, null, [new PostInputAccount(account, options)]) { Photos = new PostInputPhotos(photos, "Three", 1) };
        return Assert.Single(await harness.PublishNowAsync(input, Token));
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token, options => options.AllowHttpPull = true);
}
