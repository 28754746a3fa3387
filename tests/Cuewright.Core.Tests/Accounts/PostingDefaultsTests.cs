using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>What a post for an account begins with: saved, copied, and never more than a default may say.</summary>
public abstract class PostingDefaultsTests(DatabaseProvider provider)
{
    private static readonly DefaultChoices Bakery = new(PublicationMode.Inbox, true, "#bakery #harbour");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_is_read_again_with_the_account_and_replaces_what_was()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        Assert.Equal(new PostingDefaultsView(DefaultChoices.None, 0), await FindAsync(harness, id));
        Assert.Null((await ViewAsync(harness, id)).Defaults);

        var first = Assert.IsType<SavePostingDefaultsOutcome.Saved>(await SaveAsync(harness, id, 0, Bakery with { CaptionEnding = " #bakery #harbour\r\n" }));
        Assert.Equal(new PostingDefaultsView(Bakery, 1), first.Defaults);
        Assert.Equal(Bakery, DefaultChoices.Of((await ViewAsync(harness, id)).Defaults));
        Assert.Equal(2, Assert.IsType<SavePostingDefaultsOutcome.Saved>(await SaveAsync(harness, id, 1, Bakery with { AiGenerated = false })).Defaults.Version);

        Assert.Equal(new PostingDefaultsView(Bakery with { AiGenerated = false }, 2), await FindAsync(harness, id));
        Assert.Equal(["account.connected", "account.defaults_saved", "account.defaults_saved"], await harness.AuditAsync());
    }

    [Fact]
    public async Task Saving_the_same_again_changes_and_records_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        await SaveAsync(harness, id, 0, Bakery);

        Assert.Equal(1, Assert.IsType<SavePostingDefaultsOutcome.Saved>(await SaveAsync(harness, id, 1, Bakery)).Defaults.Version);
        Assert.Equal(["account.connected", "account.defaults_saved"], await harness.AuditAsync());
    }

    [Fact]
    public async Task Open_pages_hear_of_changed_defaults()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        await using var events = harness.Get<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);

        await SaveAsync(harness, id, 0, Bakery);

        Assert.True(await events.MoveNextAsync());
        Assert.Equal(id, Assert.IsType<AccountLiveEvent>(events.Current.Data).Id);
    }

    [Fact]
    public async Task Of_two_members_who_save_the_first_defaults_at_once_one_wins()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();

        var outcomes = await Task.WhenAll(SaveAsync(harness, id, 0, Bakery), SaveAsync(harness, id, 0, Bakery with { CaptionEnding = "#other" }));

        Assert.Single(outcomes.OfType<SavePostingDefaultsOutcome.Saved>());
        Assert.Equal(1, Assert.Single(outcomes.OfType<SavePostingDefaultsOutcome.VersionConflict>()).CurrentVersion);
    }

    [Fact]
    public async Task Another_workspace_an_old_version_a_removed_account_and_bad_input_change_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();

        Assert.IsType<SavePostingDefaultsOutcome.NotFound>(await harness.Get<SavePostingDefaults>().ExecuteAsync(workspaceId, member, id, 0, Bakery, Token));
        Assert.Null(await harness.Get<PostingDefaultsQuery>().FindAsync(workspaceId, id, Token));
        Assert.Equal(0, Assert.IsType<SavePostingDefaultsOutcome.VersionConflict>(await SaveAsync(harness, id, 3, Bakery)).CurrentVersion);
        var refused = Assert.IsType<SavePostingDefaultsOutcome.Invalid>(await SaveAsync(harness, id, 0, new((PublicationMode)9, false, new string('x', 501))));
        Assert.Equal(["mode", "captionEnding"], refused.Problems.Select(problem => problem.Field));
        Assert.Equal(["account.connected"], await harness.AuditAsync());

        await harness.Get<RemoveAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);
        Assert.IsType<SavePostingDefaultsOutcome.NotFound>(await SaveAsync(harness, id, 0, Bakery));
    }

    [Fact]
    public async Task Defaults_do_not_touch_a_post_that_the_api_makes_or_that_exists()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var before = await DraftAsync(harness, id);
        await SaveAsync(harness, id, 0, Bakery);
        var after = await DraftAsync(harness, id);

        var options = await harness.ReadAsync(db => db.Publications.Where(p => p.PostId == before || p.PostId == after).Select(p => p.Options).ToListAsync(Token), Token);
        Assert.Equal([PublicationOptions.None, PublicationOptions.None], options);
        Assert.All(await harness.ReadAsync(db => db.Posts.Select(p => p.Caption).ToListAsync(Token), Token), caption => Assert.Equal("Fresh at five", caption));
    }

    [Fact]
    public async Task Copies_go_over_what_the_others_had_and_leave_those_alone_that_say_the_same()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (from, fresh, same) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle), await harness.ConnectedAsync("bluebird.books"));
        await SaveAsync(harness, from, 0, Bakery);
        await SaveAsync(harness, same, 0, Bakery);

        Assert.Equal(new CopyPostingDefaultsOutcome.Copied(1), await CopyAsync(harness, from, 1, fresh, same));

        Assert.Equal(new PostingDefaultsView(Bakery, 1), await FindAsync(harness, fresh));
        Assert.Equal(new PostingDefaultsView(Bakery, 1), await FindAsync(harness, same));
        Assert.Equal(1, (await harness.AuditAsync()).Count(action => action == "account.defaults_copied"));

        await SaveAsync(harness, from, 1, DefaultChoices.None);
        Assert.Equal(new CopyPostingDefaultsOutcome.Copied(2), await CopyAsync(harness, from, 2, fresh, same));
        Assert.Equal(DefaultChoices.None, (await FindAsync(harness, fresh))!.Choices);
    }

    [Fact]
    public async Task A_copy_goes_to_all_or_to_none_and_names_what_is_wrong_with_its_place()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (from, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var theirs = await harness.ConnectedAsync("bluebird.books", workspaceId: workspaceId, actor: member);
        await SaveAsync(harness, from, 0, Bakery);

        var refused = Assert.IsType<CopyPostingDefaultsOutcome.Invalid>(await CopyAsync(harness, from, 1, other, theirs, from, other));

        Assert.Equal(
            [("accountIds[1]", "account_unknown"), ("accountIds[2]", "account_itself"), ("accountIds[3]", "account_twice")],
            refused.Problems.Select(problem => (problem.Field, problem.Code)));
        Assert.Equal(0, (await FindAsync(harness, other))!.Version);
        Assert.Equal("accountIds", Assert.Single(Assert.IsType<CopyPostingDefaultsOutcome.Invalid>(await CopyAsync(harness, from, 1)).Problems).Field);
        Assert.IsType<CopyPostingDefaultsOutcome.Invalid>(await CopyAsync(harness, from, 1, [.. Enumerable.Repeat(other, 501)]));
        Assert.Equal(1, Assert.IsType<CopyPostingDefaultsOutcome.VersionConflict>(await CopyAsync(harness, from, 0, other)).CurrentVersion);
        Assert.IsType<CopyPostingDefaultsOutcome.NotFound>(await harness.Get<CopyPostingDefaults>().ExecuteAsync(workspaceId, member, from, 1, [theirs], Token));
    }

    private static async Task<PostId> DraftAsync(PublishingHarness harness, AccountId id) => Assert.IsType<SavePostOutcome.Saved>(
        await harness.Get<CreatePost>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, new PostInput("Fresh at five", null, null, [new(id, PublicationOptions.None)]), Token)).Id;

    private static async Task<AccountView> ViewAsync(PublishingHarness harness, AccountId id) =>
        (await harness.Get<AccountQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!;

    private static Task<PostingDefaultsView?> FindAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<PostingDefaultsQuery>().FindAsync(PublishingHarness.WorkspaceId, id, Token);

    private static Task<SavePostingDefaultsOutcome> SaveAsync(PublishingHarness harness, AccountId id, int version, DefaultChoices choices) =>
        harness.Get<SavePostingDefaults>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, choices, Token);

    private static Task<CopyPostingDefaultsOutcome> CopyAsync(PublishingHarness harness, AccountId from, int version, params AccountId[] to) =>
        harness.Get<CopyPostingDefaults>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, from, version, to, Token);
}
