using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Workspaces;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>From the Connect button to a connected account, and every way in which it must not get there.</summary>
public abstract class ConnectionTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("trap", "35")]
    public async Task A_consent_becomes_an_account_with_name_picture_grant_and_lane()
    {
        await using var harness = await StartAsync();
        await using var events = harness.Get<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);

        var id = await harness.ConnectedAsync();

        var account = await harness.AccountAsync(id);
        Assert.Equal((Handle, "Maple Street Bakery", AccountState.Connected, null), (account.Username, account.Nickname, account.State, account.ProblemCode));
        Assert.Equal("image/svg+xml", account.AvatarContentType);
        Assert.True(harness.Get<MediaStore>().Exists(account.AvatarKey!));
        var grant = await harness.GrantOfAsync(id);
        Assert.Equal(TikTokScopes.All, grant.Scopes.Split(','));
        Assert.NotNull(grant.UnionId);
        Assert.True(grant.RefreshDueAt < grant.AccessExpiresAt);
        Assert.Equal(1, await harness.ReadAsync(db => db.Lanes.CountAsync(lane => lane.GrantId == grant.Id, Token), Token));
        Assert.Equal(["account.connected"], await harness.AuditAsync());
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("account", new AccountLiveEvent(id, AccountState.Connected, 1)), (events.Current.Kind, events.Current.Data));
    }

    [Fact]
    public async Task The_consent_page_is_asked_with_pkce_state_and_no_automatic_answer()
    {
        await using var harness = await StartAsync();

        var url = await harness.StartedAsync();

        Assert.Contains("disable_auto_auth=1", url.Query, StringComparison.Ordinal);
        Assert.Matches("[?&]code_challenge=[0-9a-f]{64}&code_challenge_method=S256", url.Query);
        Assert.Matches("[?&]state=[A-Za-z0-9_-]{43}(&|$)", url.Query);
        var stored = await harness.ReadAsync(db => db.AccountConnections.SingleAsync(Token), Token);
        Assert.DoesNotContain(stored.StateHash, url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_works_once()
    {
        await using var harness = await StartAsync();
        var url = await harness.StartedAsync();
        var (first, second) = (await AllowedAsync(url), await AllowedAsync(url));
        Assert.IsType<CompleteConnectionOutcome.Connected>(await harness.CompleteAsync(first));

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(first));
        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(second));

        Assert.Equal(1, harness.Wire.Count(TokenCall));
    }

    [Fact]
    public async Task Two_callbacks_at_once_make_one_exchange()
    {
        await using var harness = await StartAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => harness.CompleteAsync(callback)));

        Assert.Single(outcomes.OfType<CompleteConnectionOutcome.Connected>());
        Assert.Equal(1, harness.Wire.Count(TokenCall));
    }

    [Fact]
    public async Task A_callback_in_somebody_elses_session_is_refused_and_takes_nothing_from_its_owner()
    {
        await using var harness = await StartAsync();
        var (_, stranger) = await harness.OtherWorkspaceAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(callback, stranger));
        Assert.Equal(0, harness.Wire.Count(TokenCall));

        Assert.IsType<CompleteConnectionOutcome.Connected>(await harness.CompleteAsync(callback));
    }

    [Fact]
    public async Task After_15_minutes_a_consent_is_too_late()
    {
        await using var harness = await StartAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());

        harness.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(callback));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("never-made-by-us")]
    public async Task An_unknown_state_is_refused(string? state)
    {
        await using var harness = await StartAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(callback with { State = state }));
    }

    [Fact]
    public async Task A_member_who_was_removed_meanwhile_connects_nothing()
    {
        await using var harness = await StartAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());
        await harness.WriteAsync(async db => (await db.Members.SingleAsync(Token)).Role = MemberRole.Viewer, Token);

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(callback));
    }

    [Fact]
    public async Task A_creator_who_presses_cancel_refuses()
    {
        await using var harness = await StartAsync();
        var callback = await StandInSession.DecideAsync(await harness.StartedAsync(), Handle, [], allow: false, Token);

        Assert.IsType<CompleteConnectionOutcome.Refused>(await harness.CompleteAsync(callback));

        Assert.Empty(await harness.ReadAsync(db => db.Grants.ToListAsync(Token), Token));
    }

    [Fact]
    public async Task TikTok_away_at_the_exchange_stores_nothing_and_a_new_consent_works()
    {
        await using var harness = await StartAsync();
        harness.Wire.CutBefore(TokenCall);
        var callback = await AllowedAsync(await harness.StartedAsync());

        Assert.IsType<CompleteConnectionOutcome.Unreachable>(await harness.CompleteAsync(callback));
        Assert.Empty(await harness.ReadAsync(db => db.Grants.ToListAsync(Token), Token));

        await harness.ConnectedAsync();
    }

    [Fact]
    public async Task A_wrong_secret_is_the_apps_fault()
    {
        await using var harness = await StartAsync();
        var process = harness.StartProcess(("TikTok:ClientSecret", "not-the-secret"));
        var started = await process.GetRequiredService<StartConnection>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, ConnectionWish.Any, StandInSession.RedirectUri, Token);
        var callback = await AllowedAsync(Assert.IsType<StartConnectionOutcome.Started>(started).AuthorizeUrl);

        Assert.IsType<CompleteConnectionOutcome.AppMisconfigured>(await harness.CompleteAsync(callback));
    }

    [Fact]
    public async Task Without_an_app_and_without_a_person_nothing_is_started()
    {
        await using var harness = await StartAsync();
        var start = harness.StartProcess(("TikTok:ClientKey", ""), ("TikTok:ClientSecret", "")).GetRequiredService<StartConnection>();
        var program = new Actor(ActorKind.ApiKey, Guid.CreateVersion7(harness.Clock.GetUtcNow()), "Importer", null);

        Assert.IsType<StartConnectionOutcome.AppMissing>(
            await start.ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, ConnectionWish.Any, StandInSession.RedirectUri, Token));
        Assert.IsType<StartConnectionOutcome.NeedsUser>(
            await harness.Get<StartConnection>().ExecuteAsync(PublishingHarness.WorkspaceId, program, ConnectionWish.Any, StandInSession.RedirectUri, Token));
    }

    [Fact]
    public async Task An_account_that_may_not_post_is_kept_and_says_so()
    {
        await using var harness = await StartAsync();

        var id = await harness.ConnectedAsync(scopes: [TikTokScopes.UserInfoBasic, TikTokScopes.UserInfoProfile]);

        var account = await harness.AccountAsync(id);
        Assert.Equal((Handle, AccountState.Connected, FailureCodes.ScopeMissing), (account.Username, account.State, account.ProblemCode));
        await harness.ConnectedAsync(again: id);
        Assert.Null((await harness.AccountAsync(id)).ProblemCode);
    }

    [Theory]
    [InlineData(TikTokScopes.VideoPublish, Handle)]
    [InlineData(TikTokScopes.VideoUpload, "Maple Street Bakery")]
    public async Task Without_the_profile_scope_the_handle_comes_from_where_it_can(string scope, string username)
    {
        await using var harness = await StartAsync();

        var account = await harness.AccountAsync(await harness.ConnectedAsync(scopes: [TikTokScopes.UserInfoBasic, scope]));

        Assert.Equal((username, "Maple Street Bakery"), (account.Username, account.Nickname));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_had_is_no_failure()
    {
        await using var harness = await StartAsync();
        harness.Wire.CutBefore("/avatars/");

        Assert.Null((await harness.AccountAsync(await harness.ConnectedAsync())).AvatarKey);
    }

    [Fact]
    public async Task The_same_creator_again_is_the_same_account_with_a_fresh_grant()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var before = await harness.GrantOfAsync(id);
        harness.Clock.Advance(TimeSpan.FromDays(30));
        await harness.TikTok.PutAsync($"creators/{Handle}", new { nickname = "Maple Street Bakery & Café" }, Token);

        Assert.Equal(id, await harness.ConnectedAsync());

        Assert.Equal("Maple Street Bakery & Café", (await harness.AccountAsync(id)).Nickname);
        var after = await harness.GrantOfAsync(id);
        Assert.Equal(before.Id, after.Id);
        Assert.True(after.AccessExpiresAt > before.AccessExpiresAt);
        Assert.Equal(["account.connected", "account.reconnected"], await harness.AuditAsync());
    }

    [Fact]
    [Trait("trap", "30")]
    public async Task Another_creator_cannot_take_the_place_of_the_one_to_be_reconnected()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var callback = await AllowedAsync(await harness.StartedAsync(again: id), OtherHandle);

        Assert.IsType<CompleteConnectionOutcome.WrongAccount>(await harness.CompleteAsync(callback));

        Assert.Equal(Handle, (await harness.AccountAsync(id)).Username);
        Assert.Single(await harness.ReadAsync(db => db.Accounts.ToListAsync(Token), Token));
        // What was granted by mistake is given back.
        Assert.Equal(1, harness.Wire.Count("/oauth/revoke/"));
        Assert.Single(await harness.ReadAsync(db => db.Grants.Where(g => g.DisconnectedAt == null).ToListAsync(Token), Token));
    }

    [Fact]
    public async Task The_wrong_creators_own_account_survives_the_mistake()
    {
        await using var harness = await StartAsync();
        var (id, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var callback = await AllowedAsync(await harness.StartedAsync(again: id), OtherHandle);

        Assert.IsType<CompleteConnectionOutcome.WrongAccount>(await harness.CompleteAsync(callback));

        Assert.Equal(0, harness.Wire.Count("/oauth/revoke/"));
        Assert.IsType<CreatorInfoOutcome.Found>(await harness.Get<CreatorInfoQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, other, Token));
    }

    [Fact]
    public async Task Reconnecting_heals_a_disconnected_account_in_every_workspace()
    {
        await using var harness = await StartAsync();
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var (ours, theirs) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(workspaceId: workspaceId, actor: member));
        Assert.Equal((await harness.GrantOfAsync(ours)).Id, (await harness.GrantOfAsync(theirs)).Id);
        await harness.DisconnectAsync(ours);
        Assert.Equal(AccountState.Disconnected, (await harness.AccountAsync(theirs)).State);

        await harness.ConnectedAsync(again: ours);

        foreach (var id in new[] { ours, theirs })
        {
            var account = await harness.AccountAsync(id);
            Assert.Equal((AccountState.Connected, null), (account.State, account.ProblemCode));
        }

        Assert.IsType<CreatorInfoOutcome.Found>(await harness.Get<CreatorInfoQuery>().ExecuteAsync(workspaceId, theirs, Token));
    }

    [Fact]
    public async Task A_removed_account_comes_back_with_its_history()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        Assert.IsType<RemoveAccountOutcome.Removed>(await harness.Get<RemoveAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token));

        Assert.Equal(id, await harness.ConnectedAsync());

        Assert.Null((await harness.AccountAsync(id)).RemovedAt);
    }

    [Fact]
    public async Task An_account_of_another_workspace_cannot_be_reconnected()
    {
        await using var harness = await StartAsync();
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var id = await harness.ConnectedAsync();

        Assert.IsType<StartConnectionOutcome.NotFound>(
            await harness.Get<StartConnection>().ExecuteAsync(workspaceId, member, ConnectionWish.Again(id), StandInSession.RedirectUri, Token));
    }

    [Fact]
    public async Task Secrets_are_encrypted_in_the_tables_and_absent_from_the_log()
    {
        await using var harness = await StartAsync();
        var callback = await AllowedAsync(await harness.StartedAsync());
        var id = Assert.IsType<CompleteConnectionOutcome.Connected>(await harness.CompleteAsync(callback)).Id;
        var grant = await harness.GrantOfAsync(id);
        var token = Assert.IsType<GrantTokenOutcome.Usable>(await harness.Get<GrantTokens>().GetAsync(grant.Id, null, Token)).AccessToken;
        await harness.Get<GrantTokens>().GetAsync(grant.Id, token, Token);
        await harness.DisconnectAsync(id);

        var refreshToken = harness.Get<Core.Security.SecretProtector>().Unprotect(grant.RefreshToken);
        Assert.StartsWith("act.", token, StringComparison.Ordinal);
        Assert.StartsWith("rft.", refreshToken, StringComparison.Ordinal);
        Assert.DoesNotContain("act.", grant.AccessToken, StringComparison.Ordinal);
        Assert.DoesNotContain("rft.", grant.RefreshToken, StringComparison.Ordinal);
        string[] secrets = [token, refreshToken, callback.Code!, callback.State!, StandInSession.App.ClientSecret, Handle];
        Assert.DoesNotContain(harness.Log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        Assert.Contains(harness.Log.Lines, line => line.Contains($"{grant.Id}", StringComparison.Ordinal));
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
