using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Groups of accounts, and which accounts are in them.</summary>
public abstract class AccountGroupTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_made_changed_and_deleted_and_its_accounts_stay()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await AddedAsync(harness, " Food & drink ", GroupColour.Orange);
        await DoneAsync(harness, id, add: [account]);

        Assert.IsType<AccountGroupOutcome.Done>(await ChangeAsync(harness, id, 1, new("food & drink", GroupColour.Teal)));

        Assert.Equal(new AccountGroupView(id, "food & drink", GroupColour.Teal, 1, 2), Assert.Single(await ListAsync(harness)));
        Assert.True(await harness.Get<DeleteAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token));
        Assert.False(await harness.Get<DeleteAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token));
        Assert.Empty(await ListAsync(harness));
        Assert.Empty((await FindAsync(harness, account)).GroupIds);
        Assert.Empty(await harness.ReadAsync(db => db.GroupedAccounts.ToListAsync(Token), Token));
        Assert.Equal(["accountgroup.added", "accountgroup.accounts_changed", "accountgroup.changed", "accountgroup.deleted"], await GroupAuditAsync(harness));
    }

    [Fact]
    public async Task An_account_is_in_any_number_of_groups_and_says_which()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (one, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var (second, first) = (await AddedAsync(harness, "Zeta"), await AddedAsync(harness, "alpha"));
        await DoneAsync(harness, first, add: [one, other, one]);
        await DoneAsync(harness, second, add: [one]);

        Assert.Equal([("alpha", 2), ("Zeta", 1)], (await ListAsync(harness)).Select(group => (group.Name, group.AccountCount)));
        Assert.Equal([second, first], (await FindAsync(harness, one)).GroupIds);
        var listed = (await harness.Get<AccountQueries>().ListAsync(PublishingHarness.WorkspaceId, Token)).ToDictionary(account => account.Id, account => account.GroupIds);
        Assert.Equal((2, 1), (listed[one].Count, listed[other].Count));

        await DoneAsync(harness, first, add: [other], remove: [one]);
        await DoneAsync(harness, first, remove: [one]);

        Assert.Equal([second], (await FindAsync(harness, one)).GroupIds);
        Assert.Equal([first], (await FindAsync(harness, other)).GroupIds);
        // What changed nothing is no entry.
        Assert.Equal(3, (await GroupAuditAsync(harness)).Count(action => action == "accountgroup.accounts_changed"));
        Assert.All(await ListAsync(harness), group => Assert.Equal(1, group.Version));
    }

    [Fact]
    public async Task A_removed_account_does_not_count_and_is_back_in_its_groups_when_it_is_connected_again()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await AddedAsync(harness, "Food");
        await DoneAsync(harness, id, add: [account]);

        await harness.Get<RemoveAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);
        Assert.Equal(0, Assert.Single(await ListAsync(harness)).AccountCount);
        Assert.Equal("account_unknown", Assert.Single(Assert.IsType<AccountGroupOutcome.Invalid>(await AccountsAsync(harness, id, [account], [])).Problems).Code);

        Assert.Equal(account, await harness.ConnectedAsync());
        Assert.Equal([id], (await FindAsync(harness, account)).GroupIds);
    }

    [Theory]
    [InlineData("FOOD")]
    [InlineData(" food ")]
    public async Task A_name_is_there_once_in_whatever_case(string name)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        await AddedAsync(harness, "Food");
        var drink = await AddedAsync(harness, "Drink");

        var added = Assert.IsType<AccountGroupOutcome.Invalid>(await AddAsync(harness, new(name, GroupColour.Grey)));
        var changed = Assert.IsType<AccountGroupOutcome.Invalid>(await ChangeAsync(harness, drink, 1, new(name, GroupColour.Grey)));

        Assert.All((IEnumerable<FieldProblem>)[.. added.Problems, .. changed.Problems], problem => Assert.Equal(("name", "group_name_taken"), (problem.Field, problem.Code)));
        Assert.Contains("\"Food\"", added.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_think_of_the_same_name_at_once_one_makes_the_group()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => AddAsync(harness, new(n % 2 == 0 ? "Caf\u00e9" : "CAFE\u0301", GroupColour.Blue))));

        Assert.Single(outcomes.OfType<AccountGroupOutcome.Done>());
        Assert.All(outcomes.OfType<AccountGroupOutcome.Invalid>(), refused => Assert.Equal("group_name_taken", Assert.Single(refused.Problems).Code));
    }

    [Fact]
    public async Task Of_two_who_change_a_group_at_once_one_wins()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await AddedAsync(harness, "Food");

        var outcomes = await Task.WhenAll(ChangeAsync(harness, id, 1, new("Bakeries", GroupColour.Blue)), ChangeAsync(harness, id, 1, new("Cafés", GroupColour.Pink)));

        Assert.Single(outcomes.OfType<AccountGroupOutcome.Done>());
        Assert.Equal(2, Assert.Single(outcomes.OfType<AccountGroupOutcome.VersionConflict>()).Version);
    }

    [Fact]
    public async Task The_same_account_may_be_added_by_many_at_once()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await AddedAsync(harness, "Food");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoneAsync(harness, id, add: [account])));

        Assert.Equal(1, Assert.Single(await ListAsync(harness)).AccountCount);
    }

    [Fact]
    public async Task Accounts_are_added_and_removed_all_or_none_and_the_unknown_are_named()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (workspaceId, neighbour) = await harness.OtherWorkspaceAsync();
        var (ours, theirs) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle, workspaceId: workspaceId, actor: neighbour));
        var id = await AddedAsync(harness, "Food");

        var refused = Assert.IsType<AccountGroupOutcome.Invalid>(await AccountsAsync(harness, id, [ours, theirs], []));
        Assert.Equal(("add[1]", "account_unknown"), (Assert.Single(refused.Problems).Field, refused.Problems[0].Code));
        Assert.Contains(theirs.ToString(), refused.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("remove[0]", Assert.Single(Assert.IsType<AccountGroupOutcome.Invalid>(await AccountsAsync(harness, id, [ours], [ours])).Problems).Field);
        Assert.Equal("account_count", Assert.Single(Assert.IsType<AccountGroupOutcome.Invalid>(await AccountsAsync(harness, id, [], [])).Problems).Code);
        Assert.Equal("account_count", Assert.Single(Assert.IsType<AccountGroupOutcome.Invalid>(await AccountsAsync(harness, id, [.. Enumerable.Repeat(ours, 1001)], [])).Problems).Code);

        Assert.Equal(0, Assert.Single(await ListAsync(harness)).AccountCount);
    }

    [Fact]
    public async Task Another_workspace_neither_sees_nor_changes_a_group_and_may_use_its_name()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (workspaceId, neighbour) = await harness.OtherWorkspaceAsync();
        var theirs = await harness.ConnectedAsync(OtherHandle, workspaceId: workspaceId, actor: neighbour);
        var id = await AddedAsync(harness, "Food");

        Assert.Empty(await harness.Get<AccountGroupQueries>().ListAsync(workspaceId, Token));
        Assert.IsType<AccountGroupOutcome.NotFound>(await harness.Get<ChangeAccountGroup>().ExecuteAsync(workspaceId, neighbour, id, 1, new("Mine", GroupColour.Grey), Token));
        Assert.IsType<AccountGroupOutcome.NotFound>(await harness.Get<ChangeGroupAccounts>().ExecuteAsync(workspaceId, neighbour, id, new([theirs], []), Token));
        Assert.False(await harness.Get<DeleteAccountGroup>().ExecuteAsync(workspaceId, neighbour, id, Token));
        Assert.IsType<AccountGroupOutcome.Done>(await harness.Get<AddAccountGroup>().ExecuteAsync(workspaceId, neighbour, new("food", GroupColour.Grey), Token));
        Assert.Equal("Food", Assert.Single(await ListAsync(harness)).Name);
    }

    [Fact]
    public async Task A_workspace_has_so_many_groups_and_no_more()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var now = harness.Clock.GetUtcNow();
        await harness.WriteAsync(
            db =>
            {
                db.AccountGroups.AddRange(Enumerable.Range(1, AccountGroupRules.MaxGroups).Select(n => new AccountGroup
                {
                    Id = Guid.CreateVersion7(now),
                    WorkspaceId = PublishingHarness.WorkspaceId,
                    Name = $"Group {n}",
                    NameKey = AccountGroupRules.KeyOf($"Group {n}"),
                    Colour = GroupColour.Grey,
                    CreatedAt = now,
                }));
                return Task.CompletedTask;
            },
            Token);

        Assert.IsType<AccountGroupOutcome.TooMany>(await AddAsync(harness, new("One more", GroupColour.Grey)));
    }

    [Fact]
    public async Task Open_pages_hear_of_every_change_once_it_is_there()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var events = harness.Get<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, listening.Token).GetAsyncEnumerator(listening.Token);

        var id = await AddedAsync(harness, "Food");
        await DoneAsync(harness, id, add: [account]);
        await ChangeAsync(harness, id, 1, new("Bakeries", GroupColour.Grey));
        await harness.Get<DeleteAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

        foreach (var version in (int[])[1, 1, 2, 2])
        {
            Assert.True(await events.MoveNextAsync());
            Assert.Equal(("accountGroup", new AccountGroupLiveEvent(id, version)), (events.Current.Kind, events.Current.Data));
        }
    }

    private static Task<AccountGroupOutcome> AddAsync(PublishingHarness harness, AccountGroupInput input) =>
        harness.Get<AddAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token);

    private static async Task<Guid> AddedAsync(PublishingHarness harness, string name, GroupColour colour = GroupColour.Grey)
    {
        // Ids of one millisecond are in no order.
        harness.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return Assert.IsType<AccountGroupOutcome.Done>(await AddAsync(harness, new(name, colour))).Id;
    }

    private static Task<AccountGroupOutcome> ChangeAsync(PublishingHarness harness, Guid id, int version, AccountGroupInput input) =>
        harness.Get<ChangeAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, input, Token);

    private static Task<AccountGroupOutcome> AccountsAsync(PublishingHarness harness, Guid id, AccountId[] add, AccountId[] remove) =>
        harness.Get<ChangeGroupAccounts>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, new(add, remove), Token);

    private static async Task DoneAsync(PublishingHarness harness, Guid id, AccountId[]? add = null, AccountId[]? remove = null) =>
        Assert.IsType<AccountGroupOutcome.Done>(await AccountsAsync(harness, id, add ?? [], remove ?? []));

    private static Task<IReadOnlyList<AccountGroupView>> ListAsync(PublishingHarness harness) =>
        harness.Get<AccountGroupQueries>().ListAsync(PublishingHarness.WorkspaceId, Token);

    private static async Task<AccountView> FindAsync(PublishingHarness harness, AccountId id) =>
        (await harness.Get<AccountQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!;

    private static Task<List<string>> GroupAuditAsync(PublishingHarness harness) =>
        harness.ReadAsync(db => db.AuditEntries.Where(e => e.EntityKind == "accountgroup").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Token), Token);
}
