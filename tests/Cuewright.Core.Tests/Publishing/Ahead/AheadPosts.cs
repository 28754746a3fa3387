using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing.Ahead;

/// <summary>Posts with a large video that are uploaded ahead, and what persons do with them.</summary>
internal static class AheadPosts
{
    /// <summary>The smallest video in several chunks: six.</summary>
    public const int Large = 64_000_001;
    public const int Chunks = 6;
    public const string Put = "PUT ";

    /// <summary>Ten in Berlin, an hour after the harness begins.</summary>
    public const string Ten = "2026-11-24T10:00";
    public static readonly DateTimeOffset TenInstant = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>When the upload begins.</summary>
    public static readonly DateTimeOffset Begins = TenInstant.AddMinutes(-10);

    public static readonly PublicationOptions Direct = new() { PrivacyLevel = PrivacyLevels.SelfOnly };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PublicationId> AheadAsync(
        this PublishingHarness harness, AccountId account, string localTime = Ten, LateRule? late = null, int size = Large, PublicationOptions? options = null)
    {
        var media = await harness.VideoAsync(size, Token);
        var input = new PostInput("Soon", media, null, [new PostInputAccount(account, options ?? Direct)], late) { UploadAhead = true };
        var postId = Assert.IsType<SavePostOutcome.Saved>(await harness.Get<CreatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token)).Id;
        var time = new ScheduleTime(false, localTime, "Europe/Berlin", false);
        Assert.IsType<ScheduleOutcome.Done>(await harness.Get<SchedulePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, postId, 1, time, Token));
        return await harness.ReadAsync(db => db.Publications.Where(p => p.PostId == postId).Select(p => p.Id).SingleAsync(Token), Token);
    }

    /// <summary>Uploaded except for its last chunk.</summary>
    public static async Task<PublicationId> ParkedAsync(this PublishingHarness harness, AccountId account, LateRule? late = null)
    {
        var id = await harness.AheadAsync(account, late: late);
        harness.Clock.Advance((await harness.PublicationAsync(id, Token)).NextStepAt!.Value - harness.Clock.GetUtcNow());
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Parked, (await harness.PublicationAsync(id, Token)).State);
        return id;
    }

    public static async Task ToAsync(this PublishingHarness harness, DateTimeOffset instant)
    {
        harness.Clock.Advance(instant - harness.Clock.GetUtcNow());
        await harness.DrainAsync(Token);
    }

    public static async Task<PublicationOutcome> CancelAsync(this PublishingHarness harness, PublicationId id) =>
        await harness.Get<CancelPublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, id, (await harness.PublicationAsync(id, Token)).Version, Token);

    public static async Task<ScheduleOutcome> MoveAsync(this PublishingHarness harness, PublicationId id, string? localTime) =>
        await harness.Get<MovePublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, id, (await harness.PublicationAsync(id, Token)).Version, new ScheduleTime(localTime is null, localTime, null, false), Token);

    public static async Task<SavePostOutcome> EditAsync(this PublishingHarness harness, PublicationId id, Func<PostInput, PostInput> change)
    {
        var publication = await harness.PublicationAsync(id, Token);
        var post = await harness.ReadAsync(db => db.Posts.SingleAsync(p => p.Id == publication.PostId, Token), Token);
        var input = new PostInput(post.Caption, post.MediaId, post.CoverTimestampMs, [new PostInputAccount(publication.AccountId, publication.Options)], post.Late) { UploadAhead = post.UploadAhead };
        return await harness.Get<UpdatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post.Id, post.Version, change(input), Token);
    }

    public static async Task<IEnumerable<AttemptState>> StatesAsync(this PublishingHarness harness, PublicationId id) =>
        (await harness.AttemptsAsync(id, Token)).Select(attempt => attempt.State);

    public static Task<List<DateTimeOffset>> InstantsAsync(this PublishingHarness harness, PublicationId id, string kind) =>
        harness.ReadAsync(db => db.PublicationEvents.Where(e => e.PublicationId == id && e.Kind == kind).OrderBy(e => e.Id).Select(e => e.At).ToListAsync(Token), Token);
}
