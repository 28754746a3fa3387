using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Tests.Support;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Posts;

/// <summary>The list of posts: pages without gap or repetition, filters, and nothing of anybody else.</summary>
public abstract class PostListTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Pages_follow_each_other_also_where_many_posts_are_of_one_instant()
    {
        var desk = await Core.OpenAsync(Token);
        const int Posts = (2 * PostQueries.PageSize) + 7;
        await Core.WriteAsync(
            db =>
            {
                for (var i = 0; i < Posts; i++)
                {
                    // An import makes its posts in one instant; two of them here, so that pages end within both.
                    var at = Core.Clock.GetUtcNow().AddMinutes(i < 60 ? -2 : -1);
                    db.Posts.Add(new Post
                    {
                        Id = PostId.New(Core.Clock),
                        WorkspaceId = desk.WorkspaceId,
                        Caption = $"{i}",
                        CreatedByUserId = null,
                        CreatedByName = "Import",
                        CreatedAt = at,
                        UpdatedAt = at,
                    });
                }

                return Task.CompletedTask;
            },
            Token);

        var pages = await PagesAsync(desk);

        Assert.Equal([50, 50, 7], pages.Select(page => page.Count));
        var seen = pages.SelectMany(page => page).ToList();
        Assert.Equal(Posts, seen.Select(view => view.Post.Id).Distinct().Count());
        Assert.Equal(seen.Select(view => view.Post.CreatedAt).OrderDescending(), seen.Select(view => view.Post.CreatedAt));
    }

    [Fact]
    public async Task A_page_goes_on_although_its_last_post_was_deleted_meanwhile()
    {
        var desk = await Core.OpenAsync(Token);
        var (older, cursor, newer) = (await DraftAsync(desk, "Older"), await DraftAsync(desk, "Cursor"), await DraftAsync(desk, "Newer"));
        Assert.IsType<DeletePostOutcome.Deleted>(await desk.DeleteAsync(cursor, Token));

        Assert.Equal([newer, older], (await ListAsync(desk)).Select(view => view.Post.Id));
        Assert.Equal([older], (await ListAsync(desk, before: cursor)).Select(view => view.Post.Id));
    }

    [Fact]
    public async Task A_cursor_of_another_workspace_tells_nothing()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        var our = await DraftAsync(ours, "Ours");
        var their = await DraftAsync(theirs, "Theirs");

        Assert.Equal([our], (await ListAsync(ours, before: their)).Select(view => view.Post.Id));
    }

    [Fact]
    public async Task A_filter_shows_posts_with_a_publication_in_that_state()
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("bakery", Token);
        var bare = await DraftAsync(desk, "For no account yet");
        var draft = (await desk.DraftAsync("Draft", Token, account)).Post.Id;
        var scheduled = (await desk.ScheduledAsync(account, "2027-01-10T10:00", Token)).Post.Id;
        var failed = await desk.ScheduledAsync(account, "2027-01-11T10:00", Token);
        await desk.BringToAsync(failed.Publications[0].Id, PublicationState.Failed, Token);

        Assert.Equal([draft, bare], (await ListAsync(desk, PublicationState.Draft)).Select(view => view.Post.Id).OrderByDescending(id => id == draft));
        Assert.Equal([scheduled], (await ListAsync(desk, PublicationState.Scheduled)).Select(view => view.Post.Id));
        Assert.Equal([failed.Post.Id], (await ListAsync(desk, PublicationState.Failed)).Select(view => view.Post.Id));
        Assert.Empty(await ListAsync(desk, PublicationState.Published));
    }

    [Fact]
    public async Task Publications_stand_in_the_order_of_their_accounts_and_media_says_how_often_it_is_used()
    {
        var desk = await Core.OpenAsync(Token);
        var (zebra, apple) = (await desk.AccountAsync("Zebra", Token), await desk.AccountAsync("apple", Token));
        var media = await desk.VideoAsync(Token);
        var first = await desk.SavedAsync(new PostInput("One", media, null, [new(zebra, Chosen), new(apple, Chosen)]), Token);
        var second = await desk.SavedAsync(new PostInput("Two", media, null, []), Token);

        Assert.Equal(["apple", "Zebra"], first.Publications.Select(p => p.Account.Username));
        Assert.Equal((1, 2), (first.PostCounts[media], second.PostCounts[media]));
        await desk.DeleteAsync(second.Post.Id, Token);
        Assert.Equal(1, (await desk.PostAsync(first.Post.Id, Token)).PostCounts[media]);
    }

    [Fact]
    public async Task Deleting_lists_it_no_more_and_deleting_again_finds_nothing()
    {
        var desk = await Core.OpenAsync(Token);
        var id = await DraftAsync(desk, "Gone");

        Assert.IsType<DeletePostOutcome.Deleted>(await desk.DeleteAsync(id, Token));

        Assert.IsType<DeletePostOutcome.NotFound>(await desk.DeleteAsync(id, Token));
        Assert.IsType<SavePostOutcome.NotFound>(await desk.UpdateAsync(id, 2, new PostInput("Back", null, null, []), Token));
        Assert.Empty(await ListAsync(desk));
        Assert.Equal(["post.created", "post.deleted"], (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Theory]
    [InlineData(nameof(PublicationState.Publishing))]
    [InlineData(nameof(PublicationState.Processing))]
    public async Task What_is_on_its_way_cannot_be_deleted_and_its_neighbours_stay_scheduled(string state)
    {
        var desk = await Core.OpenAsync(Token);
        var draft = await desk.DraftAsync("Hi", Token, await desk.AccountAsync("first", Token), await desk.AccountAsync("second", Token));
        await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token);
        await desk.BringToAsync(draft.Publications[0].Id, Enum.Parse<PublicationState>(state), Token);

        Assert.IsType<DeletePostOutcome.Running>(await desk.DeleteAsync(draft.Post.Id, Token));

        Assert.Equal(PublicationState.Scheduled, (await desk.PublicationAsync(draft.Publications[1].Id, Token)).State);
        Assert.Null((await desk.PostAsync(draft.Post.Id, Token)).Post.DeletedAt);
    }

    private async Task<PostId> DraftAsync(Desk desk, string caption)
    {
        Core.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await desk.DraftAsync(caption, Token)).Post.Id;
    }

    private Task<IReadOnlyList<PostView>> ListAsync(Desk desk, PublicationState? state = null, PostId? before = null) =>
        Core.Get<PostQueries>().ListAsync(desk.WorkspaceId, state, before, Token);

    private async Task<List<List<PostView>>> PagesAsync(Desk desk)
    {
        var pages = new List<List<PostView>>();
        PostId? cursor = null;
        do
        {
            var page = await ListAsync(desk, before: cursor);
            pages.Add([.. page.Take(PostQueries.PageSize)]);
            cursor = page.Count > PostQueries.PageSize ? pages[^1][^1].Post.Id : null;
        }
        while (cursor is not null && pages.Count < 10);

        return pages;
    }
}
