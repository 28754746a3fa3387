using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Scheduling;

/// <summary>Giving a time, moving it, taking it away: what is written, what is refused, and whose it is.</summary>
public abstract class SchedulingTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Wall_clock_zone_and_instant_are_kept_for_every_account()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));

        Assert.IsType<ScheduleOutcome.Done>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-07-10T10:00", "America/New_York"), Token));

        foreach (var view in draft.Publications)
        {
            var publication = await desk.PublicationAsync(view.Id, Token);
            var instant = new DateTimeOffset(2027, 7, 10, 14, 0, 0, TimeSpan.Zero);
            Assert.Equal(("2027-07-10T10:00:00", "America/New_York", instant, instant), (publication.LocalTime, publication.TimeZone, publication.PublishAt, publication.NextStepAt));
        }

        Assert.Equal(2, (await desk.PostAsync(draft.Post.Id, Token)).Post.Version);
    }

    [Fact]
    public async Task A_time_without_a_zone_is_meant_on_each_accounts_own_clock()
    {
        var desk = await Core.OpenAsync(Token);
        var (berlin, tokyo) = (await desk.AccountAsync("first", Token), await desk.AccountInAsync("second", "Asia/Tokyo", Token));
        var draft = await desk.DraftAsync("Hi", Token, berlin, tokyo);

        Assert.IsType<ScheduleOutcome.Done>(await desk.ScheduleAsync(draft.Post.Id, 1, new ScheduleTime(false, "2027-07-10T10:00", null, false), Token));

        var times = new List<(AccountId, string?, string?, DateTimeOffset?)>();
        foreach (var view in draft.Publications)
        {
            var publication = await desk.PublicationAsync(view.Id, Token);
            times.Add((publication.AccountId, publication.LocalTime, publication.TimeZone, publication.PublishAt));
        }

        Assert.Contains((berlin, "2027-07-10T10:00:00", "Europe/Berlin", new DateTimeOffset(2027, 7, 10, 8, 0, 0, TimeSpan.Zero)), times);
        Assert.Contains((tokyo, "2027-07-10T10:00:00", "Asia/Tokyo", new DateTimeOffset(2027, 7, 10, 1, 0, 0, TimeSpan.Zero)), times);
    }

    [Fact]
    public async Task One_account_whose_clock_is_past_the_time_holds_the_whole_post_back()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("first", Token), await desk.AccountInAsync("second", "Pacific/Kiritimati", Token));
        var soon = WallClock.Read(Core.Clock.GetUtcNow() + TimeSpan.FromHours(1), "Europe/Berlin").LocalTime;

        var outcome = await desk.ScheduleAsync(draft.Post.Id, 1, new ScheduleTime(false, soon, null, false), Token);

        var problem = Assert.Single(Assert.IsType<ScheduleOutcome.Invalid>(outcome).Problems);
        Assert.Equal(("localTime", "in_the_past"), (problem.Field, problem.Code));
        Assert.Contains("Pacific/Kiritimati", problem.Message, StringComparison.Ordinal);
        Assert.All(draft.Publications, view => Assert.Equal(PublicationState.Draft, view.State));
        Assert.Equal(1, (await desk.PostAsync(draft.Post.Id, Token)).Post.Version);
    }

    [Fact]
    public async Task Moving_without_a_zone_stays_on_the_accounts_own_clock()
    {
        var desk = await Core.OpenAsync(Token);
        var publication = (await desk.ScheduledAsync(await desk.AccountInAsync("bakery", "Asia/Tokyo", Token), "2027-01-10T10:00", Token)).Publications[0];

        Assert.IsType<ScheduleOutcome.Done>(await desk.MoveAsync(publication.Id, publication.Version, new ScheduleTime(false, "2027-01-12T07:00", null, false), Token));

        var moved = await desk.PublicationAsync(publication.Id, Token);
        Assert.Equal(("Asia/Tokyo", new DateTimeOffset(2027, 1, 11, 22, 0, 0, TimeSpan.Zero)), (moved.TimeZone, moved.PublishAt));
    }

    [Fact]
    public async Task Publishing_now_has_an_instant_and_no_wall_clock()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));

        await desk.ScheduleAsync(draft.Post.Id, 1, new ScheduleTime(true, null, null, false), Token);

        var publication = await desk.PublicationAsync(draft.Publications[0].Id, Token);
        Assert.Equal((null, null, Core.Clock.GetUtcNow()), (publication.LocalTime, publication.TimeZone, publication.NextStepAt));
    }

    [Fact]
    public async Task A_repeated_request_with_the_version_it_read_changes_nothing_twice()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);

        var again = Assert.IsType<ScheduleOutcome.VersionConflict>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-11T10:00"), Token));

        Assert.Equal(2, again.CurrentVersion);
        Assert.Equal("2027-01-10T10:00:00", (await desk.PublicationAsync(draft.Publications[0].Id, Token)).LocalTime);
    }

    [Theory]
    [InlineData("2026-11-01T10:00", "Europe/Berlin", "localTime", "in_the_past")]
    [InlineData("tomorrow", "Europe/Berlin", "localTime", "time_unreadable")]
    [InlineData("9999-12-31T23:59", "America/New_York", "localTime", "time_unreadable")]
    [InlineData("2027-01-10T10:00", "Mars/Olympus", "timeZone", "unknown_time_zone")]
    [InlineData("2027-01-10T10:00", "", "timeZone", "unknown_time_zone")]
    public async Task A_refused_time_leaves_everything_as_it_was(string localTime, string zone, string field, string code)
    {
        var desk = await Core.OpenAsync(Token);
        var post = await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token);
        var publication = post.Publications[0];

        foreach (var outcome in new[]
        {
            await desk.ScheduleAsync(post.Post.Id, post.Post.Version, At(localTime, zone), Token),
            await desk.MoveAsync(publication.Id, publication.Version, At(localTime, zone), Token),
        })
        {
            var problem = Assert.Single(Assert.IsType<ScheduleOutcome.Invalid>(outcome).Problems);
            Assert.Equal((field, code), (problem.Field, problem.Code));
        }

        var after = await desk.PublicationAsync(publication.Id, Token);
        Assert.Equal(("2027-01-10T10:00:00", publication.Version), (after.LocalTime, after.Version));
        Assert.Equal(post.Post.Version, (await desk.PostAsync(post.Post.Id, Token)).Post.Version);
        Assert.Equal(["scheduled"], await desk.EventsAsync(publication.Id, Token));
    }

    [Fact]
    public async Task A_time_that_the_clock_skips_is_asked_about_and_kept_as_the_person_said_it()
    {
        var desk = await Core.OpenAsync(Token);
        var publication = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0];

        var asked = Assert.IsType<ScheduleOutcome.NeedsShift>(await desk.MoveAsync(publication.Id, publication.Version, At("2027-03-28T02:30"), Token));
        Assert.Equal("2027-03-28T03:30:00", asked.Resolution.ResolvedLocalTime);
        Assert.Equal(publication.Version, (await desk.PublicationAsync(publication.Id, Token)).Version);
        Assert.IsType<ScheduleOutcome.Done>(await desk.MoveAsync(publication.Id, publication.Version, At("2027-03-28T02:30") with { AcceptShift = true }, Token));

        var moved = await desk.PublicationAsync(publication.Id, Token);
        Assert.Equal(("2027-03-28T02:30:00", new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero)), (moved.LocalTime, moved.PublishAt));
    }

    [Fact]
    public async Task Moving_there_and_back_again_is_where_it_was_with_both_moves_told()
    {
        var desk = await Core.OpenAsync(Token);
        var publication = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0];
        var before = await desk.PublicationAsync(publication.Id, Token);

        await desk.MoveAsync(publication.Id, before.Version, At("2027-01-12T07:00", "Asia/Tokyo"), Token);
        await desk.MoveAsync(publication.Id, before.Version + 1, At(before.LocalTime!, before.TimeZone!), Token);

        var after = await desk.PublicationAsync(publication.Id, Token);
        Assert.Equal((before.PublishAt, before.NextStepAt, before.LocalTime, before.TimeZone), (after.PublishAt, after.NextStepAt, after.LocalTime, after.TimeZone));
        Assert.Equal(["scheduled", "moved", "moved"], await desk.EventsAsync(publication.Id, Token));
        var entry = (await desk.AuditAsync(Token))[^1];
        Assert.Equal("publication.moved", entry.Action);
        Assert.Contains("Asia/Tokyo", entry.Before, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_one_account_leaves_the_others_where_they_are()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);
        var (moved, left) = (draft.Publications[0].Id, draft.Publications[1].Id);

        await desk.MoveAsync(moved, (await desk.PublicationAsync(moved, Token)).Version, At("2027-01-11T10:00"), Token);

        Assert.Equal("2027-01-10T10:00:00", (await desk.PublicationAsync(left, Token)).LocalTime);
        Assert.Equal(["scheduled"], await desk.EventsAsync(left, Token));
    }

    [Fact]
    public async Task A_failed_publication_is_given_a_new_time_and_a_clean_start()
    {
        var desk = await Core.OpenAsync(Token);
        var id = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0].Id;
        await Core.WriteAsync(
            async db =>
            {
                var failed = await db.Publications.SingleAsync(p => p.Id == id, Token);
                db.Entry(failed).Property(p => p.State).CurrentValue = PublicationState.Failed;
                (failed.NextStepAt, failed.Retries, failed.ProblemCode, failed.ProblemReference) = (null, 3, "spam_risk", "log-1");
            },
            Token);

        Assert.IsType<ScheduleOutcome.Done>(await desk.MoveAsync(id, (await desk.PublicationAsync(id, Token)).Version, At("2027-01-11T10:00"), Token));

        var after = await desk.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, 0, null, null), (after.State, after.Retries, after.ProblemCode, after.ProblemReference));
    }

    [Theory]
    [InlineData(nameof(PublicationState.Publishing))]
    [InlineData(nameof(PublicationState.Processing))]
    [InlineData(nameof(PublicationState.Published))]
    [InlineData(nameof(PublicationState.Uncertain))]
    [InlineData(nameof(PublicationState.Cancelled))]
    public async Task What_has_started_or_ended_cannot_move(string stateName)
    {
        var state = Enum.Parse<PublicationState>(stateName);
        var desk = await Core.OpenAsync(Token);
        var id = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0].Id;
        await desk.BringToAsync(id, state, Token);

        Assert.IsType<ScheduleOutcome.AlreadyStarted>(await desk.MoveAsync(id, (await desk.PublicationAsync(id, Token)).Version, At("2027-01-11T10:00"), Token));

        Assert.Equal(state, (await desk.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task Scheduling_again_leaves_alone_what_was_published_and_what_was_cancelled()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("a", Token), await desk.AccountAsync("b", Token), await desk.AccountAsync("c", Token));
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);
        var ids = draft.Publications.Select(p => p.Id).ToList();
        await desk.BringToAsync(ids[0], PublicationState.Published, Token);
        await desk.BringToAsync(ids[1], PublicationState.Cancelled, Token);

        Assert.IsType<ScheduleOutcome.Done>(await desk.ScheduleAsync(draft.Post.Id, 2, At("2027-02-10T10:00"), Token));

        var times = await Task.WhenAll(ids.Select(async id => (await desk.PublicationAsync(id, Token)).LocalTime ?? ""));
        Assert.Equal(["2027-01-10T10:00:00", "2027-01-10T10:00:00", "2027-02-10T10:00:00"], times);
    }

    [Fact]
    public async Task Unscheduling_takes_the_time_from_what_waits_and_is_recorded()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("a", Token), await desk.AccountAsync("b", Token));
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);
        var (waits, runs) = (draft.Publications[0].Id, draft.Publications[1].Id);
        await desk.BringToAsync(runs, PublicationState.Processing, Token);

        Assert.IsType<ScheduleOutcome.VersionConflict>(await desk.UnscheduleAsync(draft.Post.Id, 1, Token));
        Assert.IsType<ScheduleOutcome.Done>(await desk.UnscheduleAsync(draft.Post.Id, 2, Token));

        Assert.Equal((PublicationState.Draft, null), ((await desk.PublicationAsync(waits, Token)).State, (await desk.PublicationAsync(waits, Token)).NextStepAt));
        Assert.Equal(PublicationState.Processing, (await desk.PublicationAsync(runs, Token)).State);
        Assert.Equal(["scheduled", "unscheduled"], await desk.EventsAsync(waits, Token));
        Assert.Equal(("post.unscheduled", """{"publications":1}"""), ((await desk.AuditAsync(Token))[^1].Action, (await desk.AuditAsync(Token))[^1].Before));
    }

    [Theory]
    [InlineData("disconnected", "account_disconnected", "Connect it again")]
    [InlineData("removed", "account_disconnected", "take it out")]
    [InlineData("rejected", "media_rejected", "Choose another video")]
    [InlineData("deleted", "media_missing", "Choose a video")]
    public async Task What_cannot_be_published_gets_no_time_and_the_sentence_says_what_to_do(string broken, string code, string mend)
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));
        var (media, account) = (draft.Post.MediaId, draft.Publications[0].Account.Id);
        await Core.WriteAsync(
            db => broken switch
            {
                "disconnected" => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, Cuewright.Core.Accounts.AccountState.Disconnected), Token),
                "removed" => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, Core.Clock.GetUtcNow()), Token),
                "rejected" => db.Media.Where(m => m.Id == media).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MediaState.Rejected), Token),
                _ => db.Media.Where(m => m.Id == media).ExecuteUpdateAsync(set => set.SetProperty(m => m.DeletedAt, Core.Clock.GetUtcNow()), Token),
            },
            Token);

        var problem = Assert.Single(Assert.IsType<ScheduleOutcome.Invalid>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token)).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Contains(mend, problem.Message, StringComparison.Ordinal);
        Assert.Equal(PublicationState.Draft, (await desk.PublicationAsync(draft.Publications[0].Id, Token)).State);
    }

    [Fact]
    public async Task One_account_that_cannot_keeps_all_of_the_post_from_being_scheduled()
    {
        var desk = await Core.OpenAsync(Token);
        var (ready, bare) = (await desk.AccountAsync("ready", Token), await desk.AccountAsync("bare", Token));
        var draft = await desk.SavedAsync(new PostInput("Hi", await desk.VideoAsync(Token), null, [new(ready, Chosen), new(bare, PublicationOptions.None)]), Token);

        var problem = Assert.Single(Assert.IsType<ScheduleOutcome.Invalid>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token)).Problems);

        var unchosen = draft.Publications.Single(p => p.Account.Id == bare);
        Assert.Equal(($"publications[{unchosen.Id}].options.privacyLevel", "privacy_missing"), (problem.Field, problem.Code));
        Assert.Contains("@bare", problem.Message, StringComparison.Ordinal);
        Assert.All((await desk.PostAsync(draft.Post.Id, Token)).Publications, p => Assert.Equal(PublicationState.Draft, p.State));
    }

    [Fact]
    public async Task A_paused_account_gets_its_time_and_waits()
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("resting", Token);
        await Core.WriteAsync(db => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.PausedAt, Core.Clock.GetUtcNow()), Token), Token);

        var id = (await desk.ScheduledAsync(account, "2027-01-10T10:00", Token)).Publications[0].Id;

        var publication = await desk.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, "2027-01-10T10:00:00", null, FailureCodes.AccountPaused), (publication.State, publication.LocalTime, publication.NextStepAt, publication.ProblemCode));
    }

    [Fact]
    public async Task Another_workspace_finds_none_of_it()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        var post = await ours.ScheduledAsync(await ours.AccountAsync("bakery", Token), "2027-01-10T10:00", Token);
        var (id, publication) = (post.Post.Id, post.Publications[0]);

        Assert.IsType<ScheduleOutcome.NotFound>(await theirs.ScheduleAsync(id, post.Post.Version, At("2027-02-10T10:00"), Token));
        Assert.IsType<ScheduleOutcome.NotFound>(await theirs.UnscheduleAsync(id, post.Post.Version, Token));
        Assert.IsType<ScheduleOutcome.NotFound>(await theirs.MoveAsync(publication.Id, publication.Version, At("2027-02-10T10:00"), Token));
        Assert.IsType<DeletePostOutcome.NotFound>(await theirs.DeleteAsync(id, Token));
        Assert.IsType<SavePostOutcome.NotFound>(await theirs.UpdateAsync(id, post.Post.Version, new PostInput("Taken over", null, null, []), Token));
        Assert.Equal("media_missing", Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(await theirs.CreateAsync(new PostInput("Hi", post.Post.MediaId, null, []), Token)).Problems).Code);

        Assert.Equal("2027-01-10T10:00:00", (await ours.PublicationAsync(publication.Id, Token)).LocalTime);
        Assert.Empty(await theirs.AuditAsync(Token));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var desk = await Core.OpenAsync(Token);

        Assert.IsType<ScheduleOutcome.NotFound>(await desk.ScheduleAsync(PostId.New(Core.Clock), 1, At("2027-01-10T10:00"), Token));
        Assert.IsType<ScheduleOutcome.NotFound>(await desk.MoveAsync(PublicationId.New(Core.Clock), 1, At("2027-01-10T10:00"), Token));
        Assert.IsType<ScheduleOutcome.NotFound>(await desk.UnscheduleAsync(default, 1, Token));
    }
}
