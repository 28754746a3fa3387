using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Tests.Support;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Posts;

/// <summary>Saving posts again: what changes, what is left alone, and that a refusal loses nothing.</summary>
public abstract class PostEditingTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Theory]
    [InlineData("a\0b", null, "caption", "caption_unreadable")]
    [InlineData("Hi", -1, "coverTimestampMs", "cover_out_of_range")]
    [InlineData("Hi", 5001, "coverTimestampMs", "cover_out_of_range")]
    public async Task What_cannot_be_saved_is_refused_at_its_field(string caption, int? cover, string field, string code)
    {
        var desk = await Core.OpenAsync(Token);
        var media = await desk.VideoAsync(Token, Facts(5000));

        var problem = Refusal(await desk.CreateAsync(new PostInput(caption, media, cover, []), Token));

        Assert.Equal((field, code), (problem.Field, problem.Code));
        Assert.NotEmpty(problem.Message);
        Assert.Empty(await ListAsync(desk));
        Assert.Empty(await desk.AuditAsync(Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task A_cover_at_either_end_of_the_video_is_within_it(int cover)
    {
        var desk = await Core.OpenAsync(Token);

        var saved = await desk.SavedAsync(new PostInput("Hi", await desk.VideoAsync(Token, Facts(5000)), cover, []), Token);

        Assert.Equal(cover, saved.Post.CoverTimestampMs);
    }

    [Fact]
    public async Task Where_the_length_is_not_known_the_cover_is_the_authors_word()
    {
        var desk = await Core.OpenAsync(Token);

        Assert.Equal(90_000, (await desk.SavedAsync(new PostInput("Hi", await desk.VideoAsync(Token), 90_000, []), Token)).Post.CoverTimestampMs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("public")]
    [InlineData("PUBLIC TO EVERYONE")]
    [InlineData("SELF\0ONLY")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_privacy_that_is_no_word_of_tiktoks_is_refused_at_its_account(string privacy)
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("bakery", Token);
        var outcome = await desk.CreateAsync(new PostInput("Hi", null, null, [new(account, new PublicationOptions { PrivacyLevel = privacy })]), Token);

        // The empty word is nobody's choice; the doors read it as none.
        Assert.Equal(privacy.Length == 0, outcome is SavePostOutcome.Saved);
        if (privacy.Length > 0)
        {
            Assert.Equal(("accounts[0].options.privacyLevel", "privacy_unknown"), (Refusal(outcome).Field, Refusal(outcome).Code));
        }
    }

    [Fact]
    public async Task A_privacy_that_tiktok_adds_tomorrow_passes()
    {
        var desk = await Core.OpenAsync(Token);
        var options = new PublicationOptions { PrivacyLevel = "CLOSE_FRIENDS_ONLY" };

        var saved = await desk.SavedAsync(new PostInput("Hi", null, null, [new(await desk.AccountAsync("bakery", Token), options)]), Token);

        Assert.Equal(options, Assert.Single(saved.Publications).Options);
    }

    [Theory]
    [InlineData(2200, true)]
    [InlineData(2201, false)]
    public async Task The_limit_of_the_caption_counts_units_whatever_they_write(int units, bool fits)
    {
        var desk = await Core.OpenAsync(Token);
        // A family of four is eleven units and one picture.
        const string Family = "👨‍👩‍👧‍👦";
        var caption = string.Concat(Enumerable.Repeat(Family, units / Family.Length)) + new string('é', units % Family.Length);
        Assert.Equal(units, caption.Length);

        var outcome = await desk.CreateAsync(new PostInput(caption, null, null, []), Token);

        Assert.Equal(fits, outcome is SavePostOutcome.Saved);
        Assert.Equal(fits ? caption : null, (await ListAsync(desk)).SingleOrDefault()?.Post.Caption);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once_and_each_at_its_place()
    {
        var desk = await Core.OpenAsync(Token);
        var (known, stranger) = (await desk.AccountAsync("bakery", Token), AccountId.New(Core.Clock));
        var input = new PostInput(new string('a', 2201), MediaId.New(Core.Clock), -5, [new(stranger, Chosen), new(known, Chosen), new(known, Chosen)]);

        var problems = Assert.IsType<SavePostOutcome.Invalid>(await desk.CreateAsync(input, Token)).Problems;

        Assert.Equal(
            ["accounts[0].accountId account_unknown", "accounts[2].accountId account_twice", "caption caption_too_long", "coverTimestampMs cover_out_of_range", "mediaId media_missing"],
            problems.Select(problem => $"{problem.Field} {problem.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_change_leaves_the_post_as_it_was()
    {
        var desk = await Core.OpenAsync(Token);
        var before = await desk.DraftAsync("Before", Token, await desk.AccountAsync("bakery", Token));

        Refusal(await desk.UpdateAsync(before.Post.Id, 1, new PostInput("After", MediaId.New(Core.Clock), null, []), Token));

        var after = await desk.PostAsync(before.Post.Id, Token);
        Assert.Equal(("Before", 1, before.Post.MediaId), (after.Post.Caption, after.Post.Version, after.Post.MediaId));
        Assert.Single(after.Publications);
        Assert.Equal(["post.created"], (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_would_make_a_schedule_unpublishable_is_refused_whole()
    {
        var desk = await Core.OpenAsync(Token);
        var (first, second) = (await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));
        var post = await desk.ScheduledAsync(first, "2027-01-10T10:00", Token);

        var refused = Refusal(await desk.UpdateAsync(
            post.Post.Id, post.Post.Version, new PostInput("Changed", post.Post.MediaId, null, [new(first, PublicationOptions.None), new(second, Chosen)]), Token));

        Assert.Equal(($"publications[{post.Publications[0].Id}].options.privacyLevel", "privacy_missing"), (refused.Field, refused.Code));
        var after = await desk.PostAsync(post.Post.Id, Token);
        Assert.Equal(("Hi", Chosen), (after.Post.Caption, Assert.Single(after.Publications).Options));
    }

    [Fact]
    public async Task Each_account_keeps_its_own_choices_and_changing_one_leaves_the_other()
    {
        var desk = await Core.OpenAsync(Token);
        var (first, second) = (await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));
        var open = Chosen with { PrivacyLevel = PrivacyLevels.PublicToEveryone, AllowComment = true, AiGenerated = true };
        var draft = await desk.SavedAsync(new PostInput("Hi", null, null, [new(first, Chosen), new(second, open)]), Token);
        var versions = draft.Publications.ToDictionary(p => p.Account.Id, p => p.Version);

        Saved(await desk.UpdateAsync(draft.Post.Id, 1, new PostInput("Hi", null, null, [new(first, Chosen with { AllowDuet = true }), new(second, open)]), Token));

        var after = (await desk.PostAsync(draft.Post.Id, Token)).Publications.ToDictionary(p => p.Account.Id);
        Assert.Equal((Chosen with { AllowDuet = true }, versions[first] + 1), (after[first].Options, after[first].Version));
        Assert.Equal((open, versions[second]), (after[second].Options, after[second].Version));
    }

    [Fact]
    public async Task An_account_taken_out_of_a_schedule_is_cancelled_with_its_history_and_may_come_back()
    {
        var desk = await Core.OpenAsync(Token);
        var (first, second) = (await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));
        var post = await desk.ScheduledAsync(first, "2027-01-10T10:00", Token);
        var dropped = post.Publications[0].Id;

        Saved(await desk.UpdateAsync(post.Post.Id, post.Post.Version, new PostInput("Hi", post.Post.MediaId, null, [new(second, Chosen)]), Token));
        Saved(await desk.UpdateAsync(post.Post.Id, post.Post.Version + 1, new PostInput("Hi", post.Post.MediaId, null, [new(first, Chosen), new(second, Chosen)]), Token));

        var old = await desk.PublicationAsync(dropped, Token);
        Assert.Equal((PublicationState.Cancelled, null), (old.State, old.NextStepAt));
        Assert.Equal(["scheduled", "cancelled"], await desk.EventsAsync(dropped, Token));
        var open = (await desk.PostAsync(post.Post.Id, Token)).Publications.Where(p => p.State is PublicationState.Draft).ToList();
        Assert.Equal(["first", "second"], open.Select(p => p.Account.Username));
        Assert.DoesNotContain(open, p => p.Id == dropped);
    }

    [Theory]
    [InlineData(nameof(PublicationState.Publishing))]
    [InlineData(nameof(PublicationState.Processing))]
    [InlineData(nameof(PublicationState.Published))]
    [InlineData(nameof(PublicationState.Uncertain))]
    public async Task What_is_at_tiktok_is_neither_dropped_nor_changed_nor_made_twice(string stateName)
    {
        var state = Enum.Parse<PublicationState>(stateName);
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("bakery", Token);
        var post = await desk.ScheduledAsync(account, "2027-01-10T10:00", Token);
        await desk.BringToAsync(post.Publications[0].Id, state, Token);

        Saved(await desk.UpdateAsync(post.Post.Id, post.Post.Version, new PostInput("New words", post.Post.MediaId, null, []), Token));
        Saved(await desk.UpdateAsync(post.Post.Id, post.Post.Version + 1, new PostInput("New words", post.Post.MediaId, null, [new(account, Chosen with { AllowDuet = true })]), Token));

        var only = Assert.Single((await desk.PostAsync(post.Post.Id, Token)).Publications);
        Assert.Equal((post.Publications[0].Id, state, Chosen), (only.Id, only.State, only.Options));
    }

    [Fact]
    public async Task The_author_stays_who_began_it_and_only_the_time_of_the_change_moves()
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token);
        var other = desk.Editor with { Id = Guid.CreateVersion7(Core.Clock.GetUtcNow()), Name = "Another editor" };
        Core.Clock.Advance(TimeSpan.FromMinutes(5));

        Saved(await Core.Get<UpdatePost>().ExecuteAsync(desk.WorkspaceId, other, draft.Post.Id, 1, new PostInput("Hi all", null, null, []), Token));

        var after = (await desk.PostAsync(draft.Post.Id, Token)).Post;
        Assert.Equal((desk.Editor.Name, desk.Editor.Id, draft.Post.CreatedAt), (after.CreatedByName, after.CreatedByUserId, after.CreatedAt));
        Assert.Equal(draft.Post.UpdatedAt.AddMinutes(5), after.UpdatedAt);
        Assert.Equal("Another editor", (await desk.AuditAsync(Token))[^1].ActorName);
    }

    [Fact]
    public async Task An_account_that_was_removed_cannot_be_chosen_any_more()
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("gone", Token);
        await Core.WriteAsync(db => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, Core.Clock.GetUtcNow()), Token), Token);

        Assert.Equal("account_unknown", Refusal(await desk.CreateAsync(new PostInput("Hi", null, null, [new(account, Chosen)]), Token)).Code);
    }

    private static MediaFacts Facts(long durationMs) =>
        new() { Container = "mp4", VideoCodec = "h264", Width = 1080, Height = 1920, FrameRate = 30, DurationMs = durationMs, Rotation = 0 };

    private static void Saved(SavePostOutcome outcome) => Assert.IsType<SavePostOutcome.Saved>(outcome);

    private static FieldProblem Refusal(SavePostOutcome outcome) => Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(outcome).Problems);

    private Task<IReadOnlyList<PostView>> ListAsync(Desk desk) => Core.Get<PostQueries>().ListAsync(desk.WorkspaceId, null, null, Token);
}
