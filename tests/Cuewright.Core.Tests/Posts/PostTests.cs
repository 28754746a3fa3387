using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Posts;

/// <summary>Saving, scheduling and moving posts, on every database.</summary>
public abstract class PostTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private static readonly PublicationOptions Chosen = new() { PrivacyLevel = PrivacyLevels.SelfOnly };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_may_be_empty()
    {
        await using var harness = await StartAsync();

        var view = await SavedAsync(harness, new PostInput("", null, null, []));

        Assert.Empty(view.Publications);
        Assert.Equal(1, view.Post.Version);
    }

    [Fact]
    public async Task A_caption_of_2201_units_is_refused_at_its_field_and_nothing_is_saved()
    {
        await using var harness = await StartAsync();

        var problem = await RefusedAsync(harness, new PostInput(new string('a', 2201), null, null, []));

        Assert.Equal(("caption", "caption_too_long"), (problem.Field, problem.Code));
        Assert.Contains("2,201", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await harness.ReadAsync(db => db.Posts.ToListAsync(Token), Token));
    }

    [Fact]
    public async Task Emoji_count_as_tiktok_counts_them()
    {
        await using var harness = await StartAsync();
        var fits = string.Concat(Enumerable.Repeat("🥐", 1100));

        Assert.Equal(fits, (await SavedAsync(harness, new PostInput(fits, null, null, []))).Post.Caption);
        await RefusedAsync(harness, new PostInput(fits + "!", null, null, []));
    }

    [Fact]
    public async Task An_account_of_another_workspace_is_unknown()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var stranger = Guid.CreateVersion7(harness.Clock.GetUtcNow());

        var outcome = await harness.Get<CreatePost>().ExecuteAsync(stranger, PublishingHarness.Author, new PostInput("Hi", null, null, [new(account, Chosen)]), Token);

        Assert.Equal("account_unknown", Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(outcome).Problems).Code);
    }

    [Fact]
    public async Task The_same_account_twice_is_refused()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);

        var problem = await RefusedAsync(harness, new PostInput("Hi", null, null, [new(account, Chosen), new(account, Chosen)]));

        Assert.Equal(("accounts[1].accountId", "account_twice"), (problem.Field, problem.Code));
    }

    [Fact]
    public async Task Two_editors_cannot_overwrite_each_other()
    {
        await using var harness = await StartAsync();
        var id = (await SavedAsync(harness, new PostInput("First", null, null, []))).Post.Id;
        Assert.IsType<SavePostOutcome.Saved>(await UpdateAsync(harness, id, 1, new PostInput("Second", null, null, [])));

        var conflict = Assert.IsType<SavePostOutcome.VersionConflict>(await UpdateAsync(harness, id, 1, new PostInput("Third", null, null, [])));

        Assert.Equal(2, conflict.CurrentVersion);
        Assert.Equal("Second", (await FindAsync(harness, id)).Post.Caption);
    }

    [Fact]
    public async Task Accounts_can_be_added_changed_and_taken_out_of_a_draft()
    {
        await using var harness = await StartAsync();
        var (first, second) = (await harness.ConnectAsync(Handle, Token), await harness.ConnectAsync(await OtherHandleAsync(harness), Token));
        var id = (await SavedAsync(harness, new PostInput("Hi", null, null, [new(first, PublicationOptions.None)]))).Post.Id;

        await UpdateAsync(harness, id, 1, new PostInput("Hi", null, null, [new(second, Chosen)]));

        var publication = Assert.Single((await FindAsync(harness, id)).Publications);
        Assert.Equal((second, PublicationState.Draft, PrivacyLevels.SelfOnly), (publication.Account.Id, publication.State, publication.Options.PrivacyLevel));
    }

    [Fact]
    public async Task Scheduling_asks_for_video_accounts_and_privacy()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var empty = (await SavedAsync(harness, new PostInput("Hi", null, null, []))).Post.Id;
        var unchosen = (await SavedAsync(harness, new PostInput("Hi", await harness.VideoAsync(10, Token), null, [new(account, PublicationOptions.None)]))).Post.Id;

        Assert.Equal(["no_accounts", "media_missing"], await ScheduleProblemsAsync(harness, empty));
        Assert.Equal(["privacy_missing"], await ScheduleProblemsAsync(harness, unchosen));
    }

    [Fact]
    public async Task Branded_content_cannot_be_private()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var id = (await SavedAsync(harness, new PostInput("Hi", await harness.VideoAsync(10, Token), null, [new(account, Chosen with { BrandedContent = true })]))).Post.Id;

        Assert.Equal(["branded_private"], await ScheduleProblemsAsync(harness, id));
    }

    [Fact]
    public async Task A_video_that_is_still_checked_cannot_be_scheduled_yet()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var media = await harness.VideoAsync(10, Token);
        await harness.WriteAsync(async db => (await db.Media.SingleAsync(Token)).State = MediaState.Processing, Token);
        var id = (await SavedAsync(harness, new PostInput("Hi", media, null, [new(account, Chosen)]))).Post.Id;

        Assert.Equal(["media_not_ready"], await ScheduleProblemsAsync(harness, id));
    }

    [Fact]
    public async Task A_scheduled_post_is_published_at_its_wall_clock_time_and_not_before()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");

        harness.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(0, await harness.DrainAsync(Token));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task What_is_scheduled_must_stay_publishable()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");
        var post = await PostOfAsync(harness, id);

        var refused = Assert.IsType<SavePostOutcome.Invalid>(
            await UpdateAsync(harness, post.Post.Id, post.Post.Version, new PostInput("Hi", null, null, [new(post.Publications[0].Account.Id, Chosen)])));

        Assert.Equal("media_missing", Assert.Single(refused.Problems).Code);
        Assert.NotNull((await FindAsync(harness, post.Post.Id)).Content.Video);
    }

    [Fact]
    public async Task Moving_changes_the_instant_and_a_stale_move_changes_nothing()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");
        var version = (await harness.PublicationAsync(id, Token)).Version;

        Assert.IsType<ScheduleOutcome.Done>(await MoveAsync(harness, id, version, "2026-11-25T07:00"));
        Assert.IsType<ScheduleOutcome.VersionConflict>(await MoveAsync(harness, id, version, "2026-11-26T07:00"));

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.Zero), (await harness.PublicationAsync(id, Token)).NextStepAt);
    }

    [Fact]
    public async Task What_was_published_cannot_move_or_be_cancelled()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T09:30", "Europe/Berlin");
        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(2), Token);

        Assert.IsType<ScheduleOutcome.AlreadyStarted>(await MoveAsync(harness, id, published.Version, "2026-11-25T07:00"));
        Assert.IsType<PublicationOutcome.WrongState>(
            await harness.Get<CancelPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, published.Version, Token));
    }

    [Fact]
    public async Task Unscheduling_makes_a_draft_that_is_never_published()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");
        var post = await PostOfAsync(harness, id);

        await harness.Get<UnschedulePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post.Post.Id, post.Post.Version, Token);
        await harness.AdvanceAsync(TimeSpan.FromDays(2), Token);

        Assert.Equal(PublicationState.Draft, (await harness.PublicationAsync(id, Token)).State);
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task Deleting_a_post_cancels_what_waits()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");
        var post = await PostOfAsync(harness, id);

        Assert.IsType<DeletePostOutcome.Deleted>(await harness.Get<DeletePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post.Post.Id, Token));
        await harness.AdvanceAsync(TimeSpan.FromDays(2), Token);

        Assert.Equal(PublicationState.Cancelled, (await harness.PublicationAsync(id, Token)).State);
        Assert.Null(await harness.Get<PostQueries>().FindAsync(PublishingHarness.WorkspaceId, post.Post.Id, Token));
    }

    [Fact]
    public async Task Posts_of_one_instant_are_paged_through_once_each()
    {
        await using var harness = await StartAsync();
        for (var post = 0; post < PostQueries.PageSize + 20; post++)
        {
            await SavedAsync(harness, new PostInput($"At the same time: {post}", null, null, []));
        }

        var seen = new List<PostId>();
        for (PostId? before = null; ;)
        {
            var page = await harness.Get<PostQueries>().ListAsync(PublishingHarness.WorkspaceId, null, before, Token);
            seen.AddRange(page.Take(PostQueries.PageSize).Select(view => view.Post.Id));
            if (page.Count <= PostQueries.PageSize)
            {
                break;
            }

            before = seen[^1];
        }

        Assert.Equal(PostQueries.PageSize + 20, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Every_change_leaves_an_audit_entry_with_its_actor()
    {
        await using var harness = await StartAsync();
        var id = await ScheduledAsync(harness, "2026-11-24T18:30", "Europe/Berlin");
        var post = await PostOfAsync(harness, id);
        await MoveAsync(harness, id, (await harness.PublicationAsync(id, Token)).Version, "2026-11-25T07:00");
        await harness.Get<DeletePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post.Post.Id, Token);

        var entries = await harness.ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.At).ToListAsync(Token), Token);

        Assert.Equal(
            ["post.created", "post.deleted", "post.scheduled", "publication.moved"],
            entries.Select(entry => entry.Action).Where(action => action.StartsWith('p')).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(PublishingHarness.Author.Name, entry.ActorName));
    }

    [Fact]
    public async Task The_calendar_shows_what_falls_between_two_dates_of_the_zone()
    {
        await using var harness = await StartAsync();
        await ScheduledAsync(harness, "2026-11-30T23:30", "Europe/Berlin");
        var calendar = harness.Get<CalendarQueries>();

        Assert.Single(await calendar.BetweenAsync(PublishingHarness.WorkspaceId, new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1), "Europe/Berlin", Token));
        Assert.Empty(await calendar.BetweenAsync(PublishingHarness.WorkspaceId, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), "Europe/Berlin", Token));
        Assert.Single(await calendar.BetweenAsync(PublishingHarness.WorkspaceId, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), "Asia/Tokyo", Token));
    }

    private static async Task<PublicationId> ScheduledAsync(PublishingHarness harness, string localTime, string timeZone)
    {
        var account = await harness.ConnectAsync(Handle, Token);
        var post = await SavedAsync(harness, new PostInput("Hi", await harness.VideoAsync(1000, Token), null, [new(account, Chosen)]));
        Assert.IsType<ScheduleOutcome.Done>(await harness.Get<SchedulePost>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, post.Post.Id, 1, new ScheduleTime(false, localTime, timeZone, false), Token));
        return post.Publications[0].Id;
    }

    private static async Task<IReadOnlyList<string>> ScheduleProblemsAsync(PublishingHarness harness, PostId id)
    {
        var outcome = await harness.Get<SchedulePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, 1, new ScheduleTime(true, null, null, false), Token);
        return [.. Assert.IsType<ScheduleOutcome.Invalid>(outcome).Problems.Select(problem => problem.Code)];
    }

    private static Task<ScheduleOutcome> MoveAsync(PublishingHarness harness, PublicationId id, int version, string localTime) =>
        harness.Get<MovePublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, new ScheduleTime(false, localTime, "Europe/Berlin", false), Token);

    private static Task<SavePostOutcome> UpdateAsync(PublishingHarness harness, PostId id, int version, PostInput input) =>
        harness.Get<UpdatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, input, Token);

    private static async Task<PostView> SavedAsync(PublishingHarness harness, PostInput input)
    {
        var outcome = await harness.Get<CreatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token);
        return await FindAsync(harness, Assert.IsType<SavePostOutcome.Saved>(outcome).Id);
    }

    private static async Task<FieldProblem> RefusedAsync(PublishingHarness harness, PostInput input) => Assert.Single(
        Assert.IsType<SavePostOutcome.Invalid>(await harness.Get<CreatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token)).Problems);

    private static async Task<PostView> FindAsync(PublishingHarness harness, PostId id) =>
        (await harness.Get<PostQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!;

    private static async Task<PostView> PostOfAsync(PublishingHarness harness, PublicationId id) => await FindAsync(harness, (await harness.PublicationAsync(id, Token)).PostId);

    private static async Task<string> OtherHandleAsync(PublishingHarness harness) => (await harness.TikTok.HandlesAsync(Token)).First(handle => handle != Handle);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
