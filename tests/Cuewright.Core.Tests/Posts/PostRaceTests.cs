using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Posts;

/// <summary>Two at once, from one process and from several: exactly one wins, and the others are told.</summary>
public abstract class PostRaceTests(CoreFixture fixture)
{
    private const int Racers = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Of_editors_who_save_at_once_one_wins()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Start", Token);

        var won = await RaceAsync<UpdatePost, SavePostOutcome>(
            (update, i) => update.ExecuteAsync(desk.WorkspaceId, desk.Editor, draft.Post.Id, 1, new PostInput($"Editor {i}", null, null, []), Token), outcome => outcome is SavePostOutcome.Saved);

        var after = (await desk.PostAsync(draft.Post.Id, Token)).Post;
        Assert.Equal(($"Editor {won}", 2), (after.Caption, after.Version));
        Assert.Equal(["post.created", "post.updated"], (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_double_click_on_schedule_schedules_once()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));

        await RaceAsync<SchedulePost, ScheduleOutcome>(
            (schedule, _) => schedule.ExecuteAsync(desk.WorkspaceId, desk.Editor, draft.Post.Id, 1, At("2027-01-10T10:00"), Token), outcome => outcome is ScheduleOutcome.Done);

        Assert.Equal(["scheduled"], await desk.EventsAsync(draft.Publications[0].Id, Token));
        Assert.Equal(PublicationState.Scheduled, Assert.Single((await desk.PostAsync(draft.Post.Id, Token)).Publications).State);
    }

    [Fact]
    public async Task Of_drags_of_one_chip_at_once_one_wins()
    {
        var desk = await Core.OpenAsync(Token);
        var publication = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0];

        var won = await RaceAsync<MovePublication, ScheduleOutcome>(
            (move, i) => move.ExecuteAsync(desk.WorkspaceId, desk.Editor, publication.Id, publication.Version, At($"2027-01-11T1{i}:00"), Token), outcome => outcome is ScheduleOutcome.Done);

        Assert.Equal($"2027-01-11T1{won}:00:00", (await desk.PublicationAsync(publication.Id, Token)).LocalTime);
        Assert.Equal(["scheduled", "moved"], await desk.EventsAsync(publication.Id, Token));
    }

    [Fact]
    public async Task Of_cancelling_at_once_one_is_recorded()
    {
        var desk = await Core.OpenAsync(Token);
        var publication = (await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token)).Publications[0];

        await RaceAsync<CancelPublication, PublicationOutcome>(
            (cancel, _) => cancel.ExecuteAsync(desk.WorkspaceId, desk.Editor, publication.Id, publication.Version, Token), outcome => outcome is PublicationOutcome.Done);

        Assert.Equal(["scheduled", "cancelled"], await desk.EventsAsync(publication.Id, Token));
    }

    [Fact]
    public async Task Adding_the_same_account_at_once_makes_one_publication()
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("bakery", Token);
        var draft = await desk.DraftAsync("Hi", Token);

        await RaceAsync<UpdatePost, SavePostOutcome>(
            (update, _) => update.ExecuteAsync(desk.WorkspaceId, desk.Editor, draft.Post.Id, 1, new PostInput("Hi", null, null, [new(account, Chosen)]), Token), outcome => outcome is SavePostOutcome.Saved);

        Assert.Single((await desk.PostAsync(draft.Post.Id, Token)).Publications);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_open_publication_of_a_post_for_an_account()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));
        var first = await desk.PublicationAsync(draft.Publications[0].Id, Token);

        await Assert.ThrowsAsync<DbUpdateException>(() => Core.WriteAsync(
            db =>
            {
                db.Publications.Add(new Publication
                {
                    Id = Cuewright.Core.Kernel.Ids.PublicationId.New(Core.Clock),
                    WorkspaceId = desk.WorkspaceId,
                    PostId = first.PostId,
                    AccountId = first.AccountId,
                    GrantId = first.GrantId,
                    Options = Chosen,
                    CreatedAt = first.CreatedAt,
                });
                return Task.CompletedTask;
            },
            Token));
    }

    // Each racer is a process of its own. A loser is told by an outcome, or by the exception that the server answers with the same 409.
    private async Task<int> RaceAsync<TUseCase, TOutcome>(Func<TUseCase, int, Task<TOutcome>> run, Func<TOutcome, bool> isDone)
        where TUseCase : notnull
    {
        // Ids of one millisecond sort within a process only, and the history is read by them.
        Core.Clock.Advance(TimeSpan.FromSeconds(1));
        var racers = Enumerable.Range(0, Racers).Select(_ => Core.StartProcess().GetRequiredService<TUseCase>()).ToList();
        var done = await Task.WhenAll(racers.Select(async (racer, i) =>
        {
            try
            {
                return isDone(await run(racer, i));
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }));
        Assert.Equal(1, done.Count(won => won));
        return Array.IndexOf(done, true);
    }
}
