using System.Text.Json;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>The record of changes: with each change or not at all, in order, and without what nobody else may read.</summary>
public abstract class AuditTrailTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Every_act_on_a_post_is_told_in_order_with_who_and_from_where()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("bakery", Token));
        var (id, publication) = (draft.Post.Id, draft.Publications[0].Id);

        await desk.UpdateAsync(id, 1, new PostInput("Hello", draft.Post.MediaId, null, [new(draft.Publications[0].Account.Id, Chosen)]), Token);
        await desk.ScheduleAsync(id, 2, At("2027-01-10T10:00"), Token);
        await desk.MoveAsync(publication, (await desk.PublicationAsync(publication, Token)).Version, At("2027-01-11T10:00"), Token);
        await desk.UnscheduleAsync(id, 3, Token);
        await Core.Get<CancelPublication>().ExecuteAsync(desk.WorkspaceId, desk.Editor, publication, (await desk.PublicationAsync(publication, Token)).Version, Token);
        await desk.DeleteAsync(id, Token);

        var entries = await desk.AuditAsync(Token);
        Assert.Equal(
            ["post.created", "post.updated", "post.scheduled", "publication.moved", "post.unscheduled", "publication.cancelled", "post.deleted"],
            entries.Select(entry => entry.Action));
        Assert.All(entries, entry =>
        {
            Assert.Equal((ActorKind.User, desk.Editor.Id, desk.Editor.Name, desk.Editor.Address), (entry.ActorKind, entry.ActorId, entry.ActorName, entry.Address));
            Assert.Equal(entry.EntityKind == "post" ? id.Value : publication.Value, entry.EntityId);
            Assert.True(IsObject(entry.Before) && IsObject(entry.After) && (entry.Before ?? entry.After) is not null, entry.Action);
        });
    }

    [Fact]
    public async Task No_entry_holds_what_the_author_wrote()
    {
        var desk = await Core.OpenAsync(Token);
        const string Words = "The surprise that nobody may know before Friday";
        var draft = await desk.DraftAsync(Words, Token);
        await desk.UpdateAsync(draft.Post.Id, 1, new PostInput(Words + "!", null, null, []), Token);
        await desk.DeleteAsync(draft.Post.Id, Token);

        Assert.All(await desk.AuditAsync(Token), entry => Assert.DoesNotContain("surprise", entry.Before + entry.After, StringComparison.Ordinal));
        Assert.Contains($"\"captionLength\":{Words.Length}", (await desk.AuditAsync(Token))[1].Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_or_undone_leaves_no_entry()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token);
        await desk.UpdateAsync(draft.Post.Id, 7, new PostInput("Stale", null, null, []), Token);
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);
        await desk.CreateAsync(new PostInput(new string('a', 2201), null, null, []), Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Core.WriteAsync(
            async db =>
            {
                Core.Get<AuditLog>().Record(db, desk.WorkspaceId, desk.Editor, "post.created", "post", draft.Post.Id.Value, null, new { });
                await db.SaveChangesAsync(Token);
                throw new InvalidOperationException("Changed its mind.");
            },
            Token));

        Assert.Equal(["post.created"], (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Entries_of_one_instant_keep_the_order_in_which_they_were_written()
    {
        var desk = await Core.OpenAsync(Token);

        await Core.WriteAsync(
            db =>
            {
                for (var i = 0; i < 200; i++)
                {
                    Core.Get<AuditLog>().Record(db, desk.WorkspaceId, Actor.System, $"test.{i}", "test", desk.WorkspaceId, null, null);
                }

                return Task.CompletedTask;
            },
            Token);

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"test.{i}"), (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Another_workspace_reads_none_of_it()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        await ours.DraftAsync("Hi", Token);

        Assert.Empty(await Core.Get<Database>().ReadAsync(WorkspaceScope.Of(theirs.WorkspaceId), db => db.AuditEntries.ToListAsync(Token), Token));
    }

    [Fact]
    public void Who_acts_is_a_user_a_program_or_the_system()
    {
        var id = Guid.CreateVersion7(Core.Clock.GetUtcNow());

        Assert.Equal(id, new Actor(ActorKind.User, id, "Somebody", null).UserId);
        Assert.Null(new Actor(ActorKind.ApiKey, id, "Robot", null).UserId);
        Assert.Null(Actor.System.UserId);
        Assert.NotEqual(Actor.System, Actor.TikTok);
    }

    private static bool IsObject(string? json) => json is null || JsonSerializer.Deserialize<JsonElement>(json).ValueKind is JsonValueKind.Object;
}
