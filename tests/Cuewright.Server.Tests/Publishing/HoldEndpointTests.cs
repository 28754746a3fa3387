using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Publishing;

/// <summary>The hold is the instance's: every workspace sees it, an administrator ends it, and each workspace decides about its own past.</summary>
public abstract class HoldEndpointTests(ServerFixture fixture)
{
    private const string Release = "/api/v1/publishing-hold/release";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task It_is_seen_in_every_workspace_told_by_the_readiness_and_ended_by_an_administrator_alone()
    {
        var workspace = await Server.AddUserAsync("hold.first@example.org", "Hold first", null, Token);
        await Server.AddUserAsync("hold.owner@example.org", "Hold second", MemberRole.Owner, Token);
        await Server.Get<AddUser>().ExecuteAsync(Actor.System, new NewUser("hold.admin@example.org", "Administrator", ServerHarness.Password, "Hold first", MemberRole.Owner, IsAdministrator: true), Token);
        using var administrator = await Server.SignedInAsync("hold.admin@example.org", Token);
        using var owner = await Server.SignedInAsync("hold.owner@example.org", Token);
        using var program = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(workspace, Actor.System, "program", Token));
        var address = $"/api/v1/workspaces/{workspace}/publishing-hold";
        Assert.False((await program.GetJsonAsync(address, Token)).GetProperty("held").GetBoolean());
        using (var nothing = await administrator.PostJsonAsync(Release, new { }, Token))
        {
            await nothing.ProblemAsync(HttpStatusCode.Conflict, "not_held", Token);
        }

        await Server.Get<HoldPublishing>().ExecuteAsync(Actor.System, HoldReason.Restored, Token);

        var held = await program.GetJsonAsync(address, Token);
        Assert.Equal((true, "restored"), (held.GetProperty("held").GetBoolean(), held.GetProperty("reason").GetString()));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T", held.GetProperty("knownUntilLocal").GetString());
        using (var nobody = Server.Browser())
        {
            Assert.True((await nobody.GetJsonAsync("/health/ready", Token)).GetProperty("publishingHeld").GetBoolean());
        }

        foreach (var client in new[] { owner, program })
        {
            using var refused = await client.PostJsonAsync(Release, new { }, Token);
            await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
        }

        using var released = await administrator.PostJsonAsync(Release, new { }, Token);
        Assert.Equal(HttpStatusCode.NoContent, released.StatusCode);
        Assert.False((await program.GetJsonAsync(address, Token)).GetProperty("held").GetBoolean());
        using var foreign = await owner.GetPathAsync(address, Token);
        await foreign.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task What_may_be_out_is_listed_and_decided_apart()
    {
        const string email = "hold.review@example.org";
        var workspace = await Server.AddUserAsync(email, "Hold review", null, Token);
        using var browser = await Server.SignedInAsync(email, Token);
        var root = $"/api/v1/workspaces/{workspace}";
        var id = (await Rows.AddAsync(Server, workspace, Token))["publicationId"];
        var key = new PublicationId(Guid.Parse(id));
        var due = TimeProvider.System.GetUtcNow().AddHours(-2);
        await Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications.Where(p => p.Id == key).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PublicationState.Scheduled).SetProperty(p => p.PublishAt, due).SetProperty(p => p.ProblemCode, FailureCodes.Restored), Token),
            Token);

        Assert.Equal(1, (await browser.GetJsonAsync($"{root}/publishing-hold", Token)).GetProperty("undecided").GetInt32());
        var review = await browser.GetJsonAsync($"{root}/late-publications", Token);
        Assert.Equal((0, 1), (review.GetProperty("total").GetInt32(), review.GetProperty("restoredTotal").GetInt32()));
        var publication = Assert.Single(review.GetProperty("restored").EnumerateArray()).GetProperty("publication");
        Assert.Equal("restored", publication.GetProperty("waiting").GetProperty("code").GetString());
        var choice = new { id, version = publication.GetProperty("version").GetInt32() };
        using var decided = await browser.PostJsonAsync($"{root}/late-publications/decisions", new { act = "out", publications = new[] { choice } }, Token);
        Assert.Equal(1, (await decided.JsonAsync(Token)).GetProperty("decided").GetInt32());
        Assert.Equal("published", (await browser.GetJsonAsync($"{root}/publications/{id}", Token)).GetProperty("publication").GetProperty("state").GetString());
        Assert.Equal(0, (await browser.GetJsonAsync($"{root}/publishing-hold", Token)).GetProperty("undecided").GetInt32());
    }
}
