using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Publishing;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Removing takes an account out of the workspace, and its grant back when nobody uses it any more.</summary>
public abstract class RemovalTests(DatabaseProvider provider)
{
    private const string RevokeCall = "/oauth/revoke/";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_for_the_account_is_cancelled_and_the_grant_is_revoked()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];

        Assert.IsType<RemoveAccountOutcome.Removed>(await RemoveAsync(harness, id));

        Assert.Equal(PublicationState.Cancelled, (await harness.PublicationAsync(publication, Token)).State);
        Assert.Contains("cancelled", await harness.EventsAsync(publication, Token));
        Assert.NotNull((await harness.AccountAsync(id)).RemovedAt);
        Assert.NotNull((await harness.GrantOfAsync(id)).DisconnectedAt);
        Assert.Equal(1, harness.Wire.Count(RevokeCall));
        Assert.Equal(["account.connected", "account.removed"], await harness.AuditAsync());
        Assert.Null(await harness.Get<AccountQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token));
        Assert.IsType<RemoveAccountOutcome.NotFound>(await RemoveAsync(harness, id));
    }

    [Fact]
    public async Task While_one_of_its_videos_is_at_tiktok_an_account_stays()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(publication, Token)).State);

        Assert.IsType<RemoveAccountOutcome.Running>(await RemoveAsync(harness, id));

        await harness.UntilAsync(publication, PublicationState.Published, TimeSpan.FromMinutes(5), Token);
        Assert.IsType<RemoveAccountOutcome.Removed>(await RemoveAsync(harness, id));
        Assert.Equal(PublicationState.Published, (await harness.PublicationAsync(publication, Token)).State);
    }

    [Fact]
    public async Task A_grant_that_another_workspace_uses_is_kept()
    {
        await using var harness = await StartAsync();
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var (ours, theirs) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(workspaceId: workspaceId, actor: member));

        Assert.IsType<RemoveAccountOutcome.Removed>(await RemoveAsync(harness, ours));
        Assert.Equal(0, harness.Wire.Count(RevokeCall));
        Assert.IsType<CreatorInfoOutcome.Found>(await harness.Get<CreatorInfoQuery>().ExecuteAsync(workspaceId, theirs, Token));

        Assert.IsType<RemoveAccountOutcome.Removed>(await harness.Get<RemoveAccount>().ExecuteAsync(workspaceId, member, theirs, Token));
        Assert.Equal(1, harness.Wire.Count(RevokeCall));
    }

    [Fact]
    public async Task TikTok_away_does_not_keep_an_account_from_going()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        harness.Wire.CutBefore(RevokeCall);

        Assert.IsType<RemoveAccountOutcome.Removed>(await RemoveAsync(harness, id));

        Assert.NotNull((await harness.AccountAsync(id)).RemovedAt);
    }

    [Fact]
    public async Task An_account_of_another_workspace_is_unknown()
    {
        await using var harness = await StartAsync();
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var id = await harness.ConnectedAsync();

        Assert.IsType<RemoveAccountOutcome.NotFound>(await harness.Get<RemoveAccount>().ExecuteAsync(workspaceId, member, id, Token));

        Assert.Null((await harness.AccountAsync(id)).RemovedAt);
    }

    private static Task<RemoveAccountOutcome> RemoveAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<RemoveAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
