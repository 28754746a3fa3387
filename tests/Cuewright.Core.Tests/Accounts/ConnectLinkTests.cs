using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>A client without a login connects an account: once, in one browser, the right one, while the link is good.</summary>
public abstract class ConnectLinkTests(DatabaseProvider provider)
{
    private const string Browser = "the secret of the client's browser";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ConnectLinkInput Input => new("Harbour bakery", null, null, null, [], TimeSpan.FromDays(7));

    [Fact]
    public async Task A_client_sees_who_asks_for_what_and_connects_the_account()
    {
        await using var harness = await StartAsync();
        var (link, token) = await CreatedAsync(harness, Input with { Handle = "@maple.bakery", Scopes = [TikTokScopes.UserInfoBasic, TikTokScopes.UserInfoProfile, TikTokScopes.VideoUpload] });

        var offer = Assert.IsType<OpenConnectLinkOutcome.Open>(await harness.Get<ConnectLinks>().OpenAsync(token, Token)).Offer;
        Assert.Equal(("Tests", "Author", "Harbour bakery", Handle), (offer.Workspace, offer.AskedBy, offer.Label, offer.Handle));
        Assert.Equal([TikTokScopes.UserInfoBasic, TikTokScopes.UserInfoProfile, TikTokScopes.VideoUpload], offer.Scopes);
        var url = await SentAsync(harness, token);
        Assert.Contains("scope=user.info.basic%2Cuser.info.profile%2Cvideo.upload&", url.Query, StringComparison.Ordinal);

        var account = Assert.IsType<CompleteConnectionOutcome.Connected>(await BackAsync(harness, url)).Id;

        Assert.Equal(Handle, (await harness.AccountAsync(account)).Username);
        var entry = await harness.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Action == "account.connected", Token), Token);
        Assert.Equal((ActorKind.Client, "Connect link: Harbour bakery", link.Id), (entry.ActorKind, entry.ActorName, entry.ActorId));
        var view = Assert.Single(await ListAsync(harness));
        Assert.Equal((ConnectLinkState.Used, harness.Clock.GetUtcNow()), (view.State, view.UsedAt));
    }

    [Fact]
    public async Task The_token_is_in_no_table_and_no_log()
    {
        await using var harness = await StartAsync();
        var (link, token) = await CreatedAsync(harness, Input);

        Assert.DoesNotContain(token, link.TokenHash, StringComparison.Ordinal);
        Assert.All(harness.Log.Lines, line => Assert.DoesNotContain(token, line, StringComparison.Ordinal));
        Assert.All(
            await harness.ReadAsync(db => db.AuditEntries.ToListAsync(Token), Token), entry => Assert.DoesNotContain(token, entry.Before + entry.After, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_connects_once_also_when_two_come_back_together()
    {
        await using var harness = await StartAsync();
        var (_, token) = await CreatedAsync(harness, Input);
        var first = await SentAsync(harness, token);
        var second = await SentAsync(harness, token, "another browser");

        Assert.IsType<CompleteConnectionOutcome.Connected>(await BackAsync(harness, first));
        Assert.IsType<CompleteConnectionOutcome.Expired>(await BackAsync(harness, second, OtherHandle, "another browser"));

        Assert.Equal(ConnectLinkState.Used, Assert.IsType<OpenConnectLinkOutcome.Closed>(await harness.Get<ConnectLinks>().OpenAsync(token, Token)).State);
        Assert.Null(await harness.Get<ConnectLinks>().StartAsync(token, Browser, StandInSession.RedirectUri, Token));
        Assert.Single(await harness.ReadAsync(db => db.Accounts.ToListAsync(Token), Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another browser")]
    public async Task A_consent_counts_only_in_the_browser_that_left_for_it(string? browser)
    {
        await using var harness = await StartAsync();
        var (_, token) = await CreatedAsync(harness, Input);
        var url = await SentAsync(harness, token);

        Assert.IsType<CompleteConnectionOutcome.Expired>(await BackAsync(harness, url, Handle, browser));
        Assert.IsType<CompleteConnectionOutcome.Connected>(await BackAsync(harness, url));
    }

    [Fact]
    public async Task A_member_who_is_signed_in_cannot_bring_back_a_clients_consent()
    {
        await using var harness = await StartAsync();
        var (_, token) = await CreatedAsync(harness, Input);

        Assert.IsType<CompleteConnectionOutcome.Expired>(await harness.CompleteAsync(await AllowedAsync(await SentAsync(harness, token))));
    }

    [Fact]
    public async Task Another_account_than_the_named_one_is_refused_and_its_access_given_back()
    {
        await using var harness = await StartAsync();
        var (_, token) = await CreatedAsync(harness, Input with { Handle = Handle });

        Assert.IsType<CompleteConnectionOutcome.WrongAccount>(await BackAsync(harness, await SentAsync(harness, token), OtherHandle));

        Assert.Empty(await harness.ReadAsync(db => db.Accounts.ToListAsync(Token), Token));
        Assert.All(await harness.ReadAsync(db => db.Grants.ToListAsync(Token), Token), grant => Assert.NotNull(grant.DisconnectedAt));
        Assert.IsType<CompleteConnectionOutcome.Connected>(await BackAsync(harness, await SentAsync(harness, token)));
    }

    [Fact]
    public async Task A_link_for_an_account_connects_that_one_again_and_no_other()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        await harness.DisconnectAsync(account);
        var (_, token) = await CreatedAsync(harness, Input with { Account = account });

        Assert.Equal(Handle, Assert.IsType<OpenConnectLinkOutcome.Open>(await harness.Get<ConnectLinks>().OpenAsync(token, Token)).Offer.Handle);
        Assert.IsType<CompleteConnectionOutcome.WrongAccount>(await BackAsync(harness, await SentAsync(harness, token), OtherHandle));
        Assert.Equal(account, Assert.IsType<CompleteConnectionOutcome.Connected>(await BackAsync(harness, await SentAsync(harness, token))).Id);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(account)).State);
    }

    [Fact]
    public async Task A_link_ends_by_itself_and_by_a_member_also_in_mid_flight()
    {
        await using var harness = await StartAsync();
        var (ending, endingToken) = await CreatedAsync(harness, Input with { Life = TimeSpan.FromHours(1) });
        var (revoked, revokedToken) = await CreatedAsync(harness, Input);
        var url = await SentAsync(harness, revokedToken);

        Assert.True(await harness.Get<RevokeConnectLink>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, revoked.Id, Token));
        Assert.True(await harness.Get<RevokeConnectLink>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, revoked.Id, Token));
        harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.IsType<CompleteConnectionOutcome.Expired>(await BackAsync(harness, url));
        Assert.Equal(ConnectLinkState.Revoked, Assert.IsType<OpenConnectLinkOutcome.Closed>(await harness.Get<ConnectLinks>().OpenAsync(revokedToken, Token)).State);
        Assert.Equal(ConnectLinkState.Expired, Assert.IsType<OpenConnectLinkOutcome.Closed>(await harness.Get<ConnectLinks>().OpenAsync(endingToken, Token)).State);
        Assert.Equal([ConnectLinkState.Revoked, ConnectLinkState.Expired], (await ListAsync(harness)).OrderByDescending(link => link.Id == revoked.Id).Select(link => link.State));
        Assert.Equal(1, await harness.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "connectlink.revoked", Token), Token));
        Assert.NotEqual(ending.Id, revoked.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no such token")]
    public async Task What_is_no_token_opens_nothing(string? token)
    {
        await using var harness = await StartAsync();

        Assert.Null(Assert.IsType<OpenConnectLinkOutcome.Closed>(await harness.Get<ConnectLinks>().OpenAsync(token, Token)).State);
        Assert.Null(await harness.Get<ConnectLinks>().StartAsync(token, Browser, StandInSession.RedirectUri, Token));
    }

    [Theory]
    [InlineData("", "maple.bakery", 24, "video.publish", "label")]
    [InlineData("Bakery", "not a handle", 24, "", "handle")]
    [InlineData("Bakery", null, 0, "", "hours")]
    [InlineData("Bakery", null, 721, "", "hours")]
    [InlineData("Bakery", null, 24, "video.publish", "scopes")]
    [InlineData("Bakery", null, 24, "user.info.basic,video.delete", "scopes")]
    public async Task What_is_wrong_with_a_link_is_told_at_its_field(string label, string? handle, int hours, string scopes, string field)
    {
        await using var harness = await StartAsync();

        var outcome = await CreateAsync(harness, new ConnectLinkInput(label, handle, null, null, scopes.Split(',', StringSplitOptions.RemoveEmptyEntries), TimeSpan.FromHours(hours)));

        Assert.Contains(Assert.IsType<CreateConnectLinkOutcome.Invalid>(outcome).Problems, problem => problem.Field == field);
        Assert.Empty(await ListAsync(harness));
    }

    [Fact]
    public async Task Another_workspace_sees_revokes_and_names_nothing_of_this_one()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var (link, _) = await CreatedAsync(harness, Input);
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();

        Assert.Empty(await harness.Get<ConnectLinks>().ListAsync(workspaceId, Token));
        Assert.False(await harness.Get<RevokeConnectLink>().ExecuteAsync(workspaceId, member, link.Id, Token));
        Assert.IsType<CreateConnectLinkOutcome.NotFound>(await harness.Get<CreateConnectLink>().ExecuteAsync(workspaceId, member, Input with { Account = account }, Token));
    }

    private static Task<CreateConnectLinkOutcome> CreateAsync(PublishingHarness harness, ConnectLinkInput input) =>
        harness.Get<CreateConnectLink>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, input, Token);

    private static async Task<(ConnectLink Link, string Token)> CreatedAsync(PublishingHarness harness, ConnectLinkInput input)
    {
        var created = Assert.IsType<CreateConnectLinkOutcome.Created>(await CreateAsync(harness, input));
        return (created.Link, created.Token);
    }

    private static Task<IReadOnlyList<ConnectLinkView>> ListAsync(PublishingHarness harness) => harness.Get<ConnectLinks>().ListAsync(PublishingHarness.WorkspaceId, Token);

    private static async Task<Uri> SentAsync(PublishingHarness harness, string token, string browser = Browser) =>
        Assert.IsType<StartConnectionOutcome.Started>(await harness.Get<ConnectLinks>().StartAsync(token, browser, StandInSession.RedirectUri, Token)).AuthorizeUrl;

    private static async Task<CompleteConnectionOutcome> BackAsync(PublishingHarness harness, Uri url, string handle = Handle, string? browser = Browser)
    {
        var scopes = Uri.UnescapeDataString(url.Query.Split("scope=")[1].Split('&')[0]).Split(',');
        return await harness.Get<CompleteConnection>().ExecuteAsync(new CallbackCaller(null, browser, "192.0.2.7"), await AllowedAsync(url, handle, scopes), Token);
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
