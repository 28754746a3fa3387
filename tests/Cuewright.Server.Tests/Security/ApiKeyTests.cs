using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Security;

public abstract class ApiKeyTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task A_key_opens_its_workspace_without_cookie_or_origin()
    {
        var (workspace, key) = await KeyAsync("opens");
        using var program = Server.WithKey(key);
        var session = await program.GetJsonAsync("/api/v1/session", Token);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, session.GetProperty("user").ValueKind);
        Assert.Equal(workspace, session.GetProperty("workspaces")[0].GetProperty("id").GetGuid());
        using var created = await program.PostJsonAsync($"/api/v1/workspaces/{workspace}/posts", new { caption = "From a program" }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_stored()
    {
        var (_, key) = await KeyAsync("hash");
        var rows = await Server.Get<Database>().ReadAsync(WorkspaceScope.Instance, db => db.ApiKeys.Where(k => k.Name == "hash").ToListAsync(Token), Token);
        var row = Assert.Single(rows);
        Assert.Equal(46, key.Length);
        Assert.StartsWith(row.Prefix, key, StringComparison.Ordinal);
        Assert.True(row.Prefix.Length <= 9);
        Assert.Equal(ApiKeySecret.HashOf(key), row.Hash);
    }

    [Theory]
    [InlineData("cw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("something-else")]
    [InlineData("")]
    public async Task An_unknown_key_is_refused(string key)
    {
        using var program = Server.Bare();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await program.GetPathAsync("/api/v1/session", Token);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, key.Length == 0 ? "signed_out" : "api_key_invalid", Token);
    }

    [Fact]
    public async Task A_revoked_key_is_refused()
    {
        var (_, key) = await KeyAsync("revoked");
        var now = TimeProvider.System.GetUtcNow();
        await Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.ApiKeys.Where(k => k.Name == "revoked").ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, now), Token),
            Token);
        using var program = Server.WithKey(key);
        using var answer = await program.GetPathAsync("/api/v1/session", Token);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "api_key_invalid", Token);
    }

    [Fact]
    public async Task Last_use_is_written_at_most_once_a_minute()
    {
        var (_, key) = await KeyAsync("used");
        using var program = Server.WithKey(key);
        await program.GetJsonAsync("/api/v1/session", Token);
        var first = await LastUsedAsync();
        await program.GetJsonAsync("/api/v1/session", Token);
        Assert.NotNull(first);
        Assert.Equal(first, await LastUsedAsync());
        var earlier = first.Value.AddMinutes(-2);
        await Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.ApiKeys.Where(k => k.Name == "used").ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, earlier), Token),
            Token);
        await program.GetJsonAsync("/api/v1/session", Token);
        Assert.True(await LastUsedAsync() >= first);
    }

    private Task<DateTimeOffset?> LastUsedAsync() =>
        Server.Get<Database>().ReadAsync(WorkspaceScope.Instance, db => db.ApiKeys.Where(k => k.Name == "used").Select(k => k.LastUsedAt).SingleAsync(Token), Token);

    private async Task<(Guid WorkspaceId, string Key)> KeyAsync(string name)
    {
        var workspace = await Server.AddUserAsync($"key.{name}@example.org", $"Key {name}", null, Token);
        return (workspace, await Server.Get<AddApiKey>().ExecuteAsync(workspace, Actor.System, name, Token));
    }
}
