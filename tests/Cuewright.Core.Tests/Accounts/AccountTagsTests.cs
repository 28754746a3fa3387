using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Tags;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Testing.Publishing;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Tags given to many accounts, and taken from them, in one act.</summary>
public abstract class AccountTagsTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_accounts_get_and_lose_tags_and_what_was_there_in_other_letters_stays()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (one, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        await DoneAsync(harness, new([one], ["Retail", "old"], []));

        await DoneAsync(harness, new([one, other, one], [" retail", "Food"], ["OLD"]));
        Assert.Equal(["Food", "Retail"], await TagsAsync(harness, one));
        Assert.Equal(["Food", "retail"], await TagsAsync(harness, other));

        var before = (await harness.AccountAsync(one)).Version;
        await DoneAsync(harness, new([one, other], ["food"], []));
        Assert.Equal(before, (await harness.AccountAsync(one)).Version);
        Assert.Equal(3, (await harness.AuditAsync()).Count(action => action == "account.tags_changed"));
    }

    [Fact]
    public async Task One_account_that_cannot_leaves_all_as_they_were()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (workspaceId, neighbour) = await harness.OtherWorkspaceAsync();
        var (full, fine) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var theirs = await harness.ConnectedAsync("fern.and.clay", workspaceId: workspaceId, actor: neighbour);
        await DoneAsync(harness, new([full], [.. Enumerable.Range(1, AccountSettingsRules.MaxTags).Select(n => $"tag {n}")], []));

        var overfull = Assert.Single((await RefusedAsync(harness, new([fine, full], ["more"], []))).Problems);
        Assert.Equal(("accounts[1]", "too_many_tags"), (overfull.Field, overfull.Code));
        Assert.Contains($"@{Handle}", overfull.Message, StringComparison.Ordinal);
        var unknown = Assert.Single((await RefusedAsync(harness, new([fine, theirs], ["more"], []))).Problems);
        Assert.Equal(("accounts[1]", "account_unknown"), (unknown.Field, unknown.Code));

        Assert.Empty(await TagsAsync(harness, fine));
        await DoneAsync(harness, new([fine, full], ["more"], ["tag 20"]));
        Assert.Equal(AccountSettingsRules.MaxTags, (await TagsAsync(harness, full)).Count);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);

        var refused = await RefusedAsync(harness, new([], ["a", " ", "A"], ["x", "a", "two\nlines"]));

        Assert.Equal(["add[1]", "add[2]", "remove[2]", "accounts", "remove[1]"], refused.Problems.Select(problem => problem.Field));
        Assert.Contains("tag_missing", (await RefusedAsync(harness, new([AccountId.New(harness.Clock)], [], []))).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Two_who_tag_the_same_account_at_once_both_do()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();

        await Task.WhenAll(Enumerable.Range(1, 3).Select(n => DoneAsync(harness, new([id], [$"tag {n}"], []))));

        Assert.Equal(["tag 1", "tag 2", "tag 3"], await TagsAsync(harness, id));
    }

    private static Task<AccountTagsOutcome> ChangeAsync(PublishingHarness harness, AccountTagsInput input) =>
        harness.Get<ChangeAccountTags>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token);

    private static async Task DoneAsync(PublishingHarness harness, AccountTagsInput input) => Assert.IsType<AccountTagsOutcome.Done>(await ChangeAsync(harness, input));

    private static async Task<AccountTagsOutcome.Invalid> RefusedAsync(PublishingHarness harness, AccountTagsInput input) =>
        Assert.IsType<AccountTagsOutcome.Invalid>(await ChangeAsync(harness, input));

    private static async Task<IReadOnlyList<string>> TagsAsync(PublishingHarness harness, AccountId id) => (await harness.AccountAsync(id)).Tags;
}
