using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Accounts.Tags;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Testing.Publishing;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>As many accounts as a workspace is made for, in one act.</summary>
public abstract class ManyAccountsTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_accounts_are_grouped_and_tagged_in_one_call_each()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var ids = await AddedAsync(harness, ChosenAccounts.Max);
        var group = Assert.IsType<AccountGroupOutcome.Done>(
            await harness.Get<AddAccountGroup>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, new("All", GroupColour.Grey), Token)).Id;

        Assert.IsType<AccountGroupOutcome.Done>(
            await harness.Get<ChangeGroupAccounts>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, group, new(ids, []), Token));
        Assert.IsType<AccountTagsOutcome.Done>(
            await harness.Get<ChangeAccountTags>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, new(ids, ["winter"], []), Token));

        var accounts = await harness.Get<AccountQueries>().ListAsync(PublishingHarness.WorkspaceId, Token);
        Assert.Equal(ChosenAccounts.Max, accounts.Count);
        Assert.All(accounts, account => Assert.Equal((group, "winter"), (Assert.Single(account.GroupIds), Assert.Single(account.Tags))));
        Assert.Equal(ChosenAccounts.Max, Assert.Single(await harness.Get<AccountGroupQueries>().ListAsync(PublishingHarness.WorkspaceId, Token)).AccountCount);
    }

    private static async Task<AccountId[]> AddedAsync(PublishingHarness harness, int count)
    {
        var now = harness.Clock.GetUtcNow();
        var app = new DeveloperApp { Id = Guid.CreateVersion7(now), Name = "Many", ClientKey = "manyaccounts", ClientSecret = "x", CreatedAt = now };
        Account[] accounts =
        [
            .. Enumerable.Range(0, count).Select(n => new Account
            {
                Id = AccountId.New(harness.Clock),
                WorkspaceId = PublishingHarness.WorkspaceId,
                GrantId = Guid.CreateVersion7(now),
                Username = $"account.{n}",
                Nickname = $"Account {n}",
                ConnectedAt = now,
            }),
        ];
        await harness.WriteAsync(
            db =>
            {
                db.DeveloperApps.Add(app);
                db.Grants.AddRange(accounts.Select(account => new Grant
                {
                    Id = account.GrantId,
                    DeveloperAppId = app.Id,
                    OpenId = account.Username,
                    AccessToken = "x",
                    AccessExpiresAt = now.AddDays(1),
                    RefreshToken = "x",
                    RefreshExpiresAt = now.AddDays(300),
                    Scopes = "video.publish",
                    CreatedAt = now,
                }));
                db.Accounts.AddRange(accounts);
                return Task.CompletedTask;
            },
            Token);
        return [.. accounts.Select(account => account.Id)];
    }
}
