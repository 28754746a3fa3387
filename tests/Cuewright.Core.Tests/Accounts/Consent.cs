using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>What a member and a creator do around a consent, and what is in the tables after it.</summary>
internal static class Consent
{
    public const string Handle = "maple.bakery";
    public const string OtherHandle = "harbor.coffee";
    public const string TokenCall = "/oauth/token/";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Uri> StartedAsync(this PublishingHarness harness, AccountId? again = null, Guid? workspaceId = null, Actor? actor = null)
    {
        var outcome = await harness.Get<StartConnection>().ExecuteAsync(
            workspaceId ?? PublishingHarness.WorkspaceId, actor ?? PublishingHarness.Author, new ConnectionWish(again, null, []), StandInSession.RedirectUri, Token);
        return Assert.IsType<StartConnectionOutcome.Started>(outcome).AuthorizeUrl;
    }

    public static Task<AuthorizeCallback> AllowedAsync(Uri authorizeUrl, string handle = Handle, params string[] scopes) =>
        StandInSession.DecideAsync(authorizeUrl, handle, scopes.Length == 0 ? TikTokScopes.All : scopes, allow: true, Token);

    public static Task<CompleteConnectionOutcome> CompleteAsync(this PublishingHarness harness, AuthorizeCallback callback, Actor? actor = null) =>
        harness.Get<CompleteConnection>().ExecuteAsync(new CallbackCaller((actor ?? PublishingHarness.Author).UserId, null, "127.0.0.1"), callback, Token);

    public static async Task<AccountId> ConnectedAsync(
        this PublishingHarness harness, string handle = Handle, AccountId? again = null, Guid? workspaceId = null, Actor? actor = null, params string[] scopes)
    {
        var callback = await AllowedAsync(await harness.StartedAsync(again, workspaceId, actor), handle, scopes);
        return Assert.IsType<CompleteConnectionOutcome.Connected>(await harness.CompleteAsync(callback, actor)).Id;
    }

    public static Task<Account> AccountAsync(this PublishingHarness harness, AccountId id) =>
        harness.ReadAsync(db => db.Accounts.SingleAsync(a => a.Id == id, Token), Token);

    public static Task<Grant> GrantOfAsync(this PublishingHarness harness, AccountId id) =>
        harness.ReadAsync(db => db.Accounts.Where(a => a.Id == id).Join(db.Grants, a => a.GrantId, g => g.Id, (a, g) => g).SingleAsync(Token), Token);

    public static Task<List<string>> AuditAsync(this PublishingHarness harness) =>
        harness.ReadAsync(db => db.AuditEntries.Where(e => e.EntityKind == "account").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Token), Token);

    /// <summary>The creator removes the app at TikTok; we hear of it at the next call, and believe it at the second.</summary>
    public static async Task DisconnectAsync(this PublishingHarness harness, AccountId id, string handle = Handle)
    {
        await harness.TikTok.DeleteAsync($"grants/{handle}", Token);
        var grantId = (await harness.GrantOfAsync(id)).Id;
        var refused = Assert.IsType<GrantTokenOutcome.Usable>(await harness.Get<GrantTokens>().GetAsync(grantId, null, Token)).AccessToken;
        Assert.IsType<GrantTokenOutcome.Unavailable>(await harness.Get<GrantTokens>().GetAsync(grantId, refused, Token));
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<GrantTokenOutcome.Disconnected>(await harness.Get<GrantTokens>().GetAsync(grantId, refused, Token));
    }

    /// <summary>Another workspace with a member of its own.</summary>
    public static async Task<(Guid WorkspaceId, Actor Member)> OtherWorkspaceAsync(this PublishingHarness harness)
    {
        var now = harness.Clock.GetUtcNow();
        var (workspaceId, member) = (Guid.CreateVersion7(now), new Actor(ActorKind.User, Guid.CreateVersion7(now), "Neighbour", "127.0.0.1"));
        await harness.WriteAsync(
            db =>
            {
                db.Workspaces.Add(new Workspaces.Workspace { Id = workspaceId, Name = "Other", TimeZone = "Europe/Berlin", CreatedAt = now });
                PublishingHarness.AddMember(db, workspaceId, member, Workspaces.MemberRole.Owner, now);
                return Task.CompletedTask;
            },
            Token);
        return (workspaceId, member);
    }
}
