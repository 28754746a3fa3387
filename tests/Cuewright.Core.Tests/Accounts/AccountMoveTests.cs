using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>
/// Moving an account to an app of another developer, where neither union_id nor handle says who consented: nothing moves until a member
/// has compared both pictures, and a consent that nobody confirms is given back.
/// </summary>
public abstract class AccountMoveTests(DatabaseProvider provider)
{
    private const string ElsewhereKey = "awelsewhere000002";

    // Without the profile scope and without posting rights TikTok tells no handle.
    private static readonly string[] Nameless = [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consent_that_proves_nothing_waits_for_a_member_with_its_picture()
    {
        await using var harness = await StartAsync();
        var (account, move) = await WaitingAsync(harness);

        var shown = await ViewAsync(harness, move);

        Assert.Equal((account, "Elsewhere", false, true), (shown!.AccountId, shown.AppName, shown.IsHandle, shown.HasAvatar));
        Assert.NotNull(await harness.Get<AccountMoves>().FindAvatarAsync(PublishingHarness.WorkspaceId, move, Token));
        Assert.NotEqual(await AppAsync(harness), (await harness.GrantOfAsync(account)).DeveloperAppId);
    }

    [Fact]
    public async Task Confirmed_it_moves_with_its_schedule_and_keeps_its_handle()
    {
        await using var harness = await StartAsync();
        var (account, move) = await WaitingAsync(harness);
        var publication = await harness.ScheduleAsync(account, "2026-11-25T10:00", Token);

        Assert.Equal(account, Assert.IsType<CompleteConnectionOutcome.Connected>(await ConfirmAsync(harness, move)).Id);

        var grant = await harness.GrantOfAsync(account);
        Assert.Equal((await AppAsync(harness), (DateTimeOffset?)null), (grant.DeveloperAppId, grant.DisconnectedAt));
        Assert.Equal((Handle, true), ((await harness.AccountAsync(account)).Username, (await harness.AccountAsync(account)).IsHandle));
        var moved = await harness.ReadAsync(db => db.Publications.SingleAsync(p => p.Id == publication, Token), Token);
        Assert.Equal((PublicationState.Scheduled, grant.Id), (moved.State, moved.GrantId));
        Assert.Equal(["account.connected", "account.reconnected"], await harness.AuditAsync());
        Assert.Null(await ViewAsync(harness, move));
        Assert.Null(await ConfirmAsync(harness, move));
    }

    [Fact]
    public async Task Rejected_it_gives_the_consent_and_the_picture_back_and_leaves_the_account()
    {
        await using var harness = await StartAsync();
        var (account, move) = await WaitingAsync(harness);
        var before = await harness.GrantOfAsync(account);

        Assert.True(await harness.Get<RejectMove>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, move, Token));

        Assert.Equal(before.Id, (await harness.GrantOfAsync(account)).Id);
        await AssertGivenBackAsync(harness, before.Id);
        Assert.Equal(["account.connected", "account.move_rejected"], await harness.AuditAsync());
        Assert.False(await harness.Get<RejectMove>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, move, Token));
    }

    [Fact]
    public async Task After_an_hour_it_can_no_longer_be_confirmed_and_is_given_back()
    {
        await using var harness = await StartAsync();
        var (account, move) = await WaitingAsync(harness);
        var before = await harness.GrantOfAsync(account);
        await harness.Get<EndMove>().RunExpiredAsync(Token);
        Assert.NotNull(await ViewAsync(harness, move));

        harness.Clock.Advance(AccountMoves.Life);

        Assert.Null(await ViewAsync(harness, move));
        Assert.Null(await ConfirmAsync(harness, move));
        await harness.Get<EndMove>().RunExpiredAsync(Token);
        await AssertGivenBackAsync(harness, before.Id);
    }

    [Fact]
    public async Task Another_workspace_neither_sees_nor_decides_it()
    {
        await using var harness = await StartAsync();
        var (_, move) = await WaitingAsync(harness);
        var (other, member) = await harness.OtherWorkspaceAsync();

        Assert.Null(await harness.Get<AccountMoves>().FindAsync(other, move, Token));
        Assert.Null(await harness.Get<AccountMoves>().FindAvatarAsync(other, move, Token));
        Assert.Null(await harness.Get<ConfirmMove>().ExecuteAsync(other, member, move, Token));
        Assert.False(await harness.Get<RejectMove>().ExecuteAsync(other, member, move, Token));
        Assert.NotNull(await ViewAsync(harness, move));
    }

    [Fact]
    public async Task A_handle_that_TikTok_tells_decides_without_anybody()
    {
        await using var harness = await StartAsync();
        var account = await AccountAsync(harness);

        Assert.IsType<CompleteConnectionOutcome.WrongAccount>(await ConsentAsync(harness, account, OtherHandle, TikTokScopes.All));
        Assert.Equal(account, Assert.IsType<CompleteConnectionOutcome.Connected>(await ConsentAsync(harness, account, Handle, TikTokScopes.All)).Id);
    }

    [Fact]
    public async Task What_shows_no_face_at_all_is_asked_again()
    {
        await using var harness = await StartAsync();
        var account = await AccountAsync(harness);
        await harness.TikTok.PutAsync("faults", new[] { new { path = "/user/info/", nth = 1, times = 1, status = 500 } }, Token);

        Assert.IsType<CompleteConnectionOutcome.Unreachable>(await ConsentAsync(harness, account, Handle, Nameless));
    }

    private static async Task AssertGivenBackAsync(PublishingHarness harness, Guid kept)
    {
        var app = await AppAsync(harness);
        var held = await harness.ReadAsync(db => db.Grants.SingleAsync(grant => grant.DeveloperAppId == app, Token), Token);
        Assert.NotEqual(kept, held.Id);
        Assert.NotNull(held.DisconnectedAt);
        Assert.Equal(0, await harness.ReadAsync(db => db.AccountMoves.CountAsync(Token), Token));
        Assert.Single(harness.StoredFiles("avatars"));
    }

    private static async Task<(AccountId Account, Guid Move)> WaitingAsync(PublishingHarness harness)
    {
        var account = await AccountAsync(harness);
        return (account, Assert.IsType<CompleteConnectionOutcome.NeedsConfirmation>(await ConsentAsync(harness, account, OtherHandle, Nameless)).MoveId);
    }

    private static async Task<CompleteConnectionOutcome> ConsentAsync(PublishingHarness harness, AccountId account, string handle, IReadOnlyList<string> scopes)
    {
        var wish = new ConnectionWish(account, await AppAsync(harness), scopes);
        var started = await harness.Get<StartConnection>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, wish, StandInSession.RedirectUri, Token);
        return await harness.CompleteAsync(await AllowedAsync(Assert.IsType<StartConnectionOutcome.Started>(started).AuthorizeUrl, handle, [.. scopes]));
    }

    private static Task<CompleteConnectionOutcome?> ConfirmAsync(PublishingHarness harness, Guid move) =>
        harness.Get<ConfirmMove>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, move, Token);

    private static Task<AccountMoveView?> ViewAsync(PublishingHarness harness, Guid move) =>
        harness.Get<AccountMoves>().FindAsync(PublishingHarness.WorkspaceId, move, Token);

    private static Task<AccountId> AccountAsync(PublishingHarness harness) => harness.ReadAsync(db => db.Accounts.Select(account => account.Id).SingleAsync(Token), Token);

    private static Task<Guid> AppAsync(PublishingHarness harness) =>
        harness.ReadAsync(db => db.DeveloperApps.Where(app => app.ClientKey == ElsewhereKey).Select(app => app.Id).SingleAsync(Token), Token);

    private async Task<PublishingHarness> StartAsync()
    {
        const string Secret = "asecretofanotherdeveloper0123456";
        var harness = await PublishingHarness.StartAsync(
            provider,
            Token,
            options => options.Apps = [new StandInApp { ClientKey = ElsewhereKey, ClientSecret = Secret, Developer = "Elsewhere", RedirectUris = [StandInSession.RedirectUri.AbsoluteUri] }]);
        await harness.ConnectedAsync();
        var input = new DeveloperAppInput("Elsewhere", ElsewhereKey, Secret, AppType.Web, AppMode.Audited, []);
        Assert.IsType<DeveloperAppOutcome.Done>(await harness.Get<AddDeveloperApp>().ExecuteAsync(PublishingHarness.Author, input, Token));
        return harness;
    }
}
