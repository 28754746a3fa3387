using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Security;

/// <summary>From where something was done: the record believes only proxies that are listed.</summary>
public sealed class AddressRecordTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "203.0.113.9", "127.0.0.1")]
    [InlineData("10.0.0.0/8", "203.0.113.9", "127.0.0.1")]
    [InlineData("127.0.0.1", "203.0.113.9", "203.0.113.9")]
    // Only the last claim was written by our proxy; what the client wrote before it is no proof.
    [InlineData("127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9")]
    [InlineData("127.0.0.1", "2001:db8::7", "2001:db8::7")]
    [InlineData("127.0.0.1", "no address", "127.0.0.1")]
    public async Task The_audit_entry_holds_the_address(string? trusted, string forwarded, string recorded)
    {
        var settings = trusted is null ? new ServerSettings() : new ServerSettings().With("Server:TrustedProxies:0", trusted);
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, settings);
        var workspace = await server.AddUserAsync("proxy@example.org", "Proxy", null, Token);
        using var browser = await server.SignedInAsync("proxy@example.org", Token);
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);

        using var created = await browser.PostJsonAsync($"/api/v1/workspaces/{workspace}/posts", new { caption = "Hi" }, Token);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var entry = await server.Get<Database>().ReadAsync(WorkspaceScope.Of(workspace), db => db.AuditEntries.SingleAsync(e => e.Action == "post.created", Token), Token);
        Assert.Equal((ActorKind.User, "proxy", recorded), (entry.ActorKind, entry.ActorName, entry.Address));
    }
}
