using System.Text.Json;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Server.Demo;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Databases;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Demo;

public sealed class DemoTests : IAsyncLifetime
{
    private const string ClientKey = "awdemotests00001";
    private const string ClientSecret = "demo-tests-secret-0123456789abcdef";
    private const string PublicUrl = "http://localhost:5080";
    private readonly string _standInFolder = Directory.CreateTempSubdirectory("cuewright-stand-in-").FullName;
    private StandInServer? _standIn;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new StandInOptions
        {
            DataDirectory = _standInFolder,
            ClientKey = ClientKey,
            ClientSecret = ClientSecret,
            RedirectUris = [$"{PublicUrl}/connect/tiktok/callback"],
            ProcessingDelay = TimeSpan.FromMilliseconds(100),
            ModerationDelay = TimeSpan.FromMilliseconds(100),
        };
        _standIn = await StandInServer.StartAsync(options, TimeProvider.System, 0, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _standIn!.DisposeAsync();
        Directory.Delete(_standInFolder, recursive: true);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task The_demo_connects_uploads_and_publishes_for_real_and_a_second_seeding_adds_nothing(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider is DatabaseProvider.Postgres && TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        await using var server = await ServerHarness.StartAsync(provider, Token, Settings(workers: true));
        using var visitor = server.Browser();
        var demo = (await visitor.GetJsonAsync("/api/v1/instance", Token)).GetProperty("demo");
        var credentials = new { email = demo.GetProperty("email").GetString(), password = demo.GetProperty("password").GetString() };
        using var signedIn = await visitor.PostJsonAsync("/api/v1/session", credentials, Token);
        var workspace = (await signedIn.JsonAsync(Token)).GetProperty("workspaces")[0];
        Assert.Equal("Europe/Berlin", workspace.GetProperty("timeZone").GetString());
        await UntilAsync(server, counts => counts is { Posts: 10, Published: 3 });
        var before = await CountAsync(server);
        Assert.Equal((12, 3, 10, 3), (before.Accounts, before.Media, before.Posts, before.Published));
        Assert.False(await server.Get<DemoSeed>().RunAsync(Token));
        Assert.Equal(before, await CountAsync(server));
        await server.Get<DemoWorkspace>().EnsureAsync(Token);
        Assert.Equal(before, await CountAsync(server));
        await ThePublishedOnesAreAtTheStandInAsync(server);
        await ItIsInOrderAsync(visitor, workspace.GetProperty("id").GetGuid());
        using var program = server.WithKey((await File.ReadAllTextAsync(Path.Combine(server.Folder, "demo-api-key"), Token)).Trim());
        Assert.Equal(workspace.GetProperty("id").GetGuid(), (await program.GetJsonAsync("/api/v1/session", Token)).GetProperty("workspaces")[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_seeding_that_broke_off_goes_on_where_it_was()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, Settings(workers: false));
        await UntilAsync(server, counts => counts.Accounts >= 1);
        var scope = await server.Get<DemoWorkspace>().EnsureAsync(Token);
        await UntilAsync(server, counts => counts.Accounts == 12);
        Assert.Equal(12, (await server.Get<DemoAccounts>().EnsureAsync(scope, Token)).Count);
        Assert.Equal(12, (await CountAsync(server)).Accounts);
    }

    private ServerSettings Settings(bool workers)
    {
        var standIn = _standIn!.BaseAddress;
        return new ServerSettings(Workers: workers)
            .With("Server:PublicUrl", PublicUrl)
            .With("Demo:Enabled", "true")
            .With("Demo:StandIn", standIn.AbsoluteUri)
            .With("TikTok:ApiBaseUrl", standIn.AbsoluteUri)
            .With("Network:AllowedPrivate:0", "127.0.0.0/8")
            .With("TikTok:AuthorizeUrl", new Uri(standIn, "v2/auth/authorize/").AbsoluteUri)
            .With("TikTok:WebUrl", standIn.AbsoluteUri)
            .With("TikTok:ClientKey", ClientKey)
            .With("TikTok:ClientSecret", ClientSecret);
    }

    private async Task ThePublishedOnesAreAtTheStandInAsync(ServerHarness server)
    {
        using var client = server.Bare();
        var posts = 0;
        foreach (var handle in new[] { "maple.bakery", "harbor.coffee", "fern.and.clay" })
        {
            var text = await client.GetStringAsync(new Uri(_standIn!.BaseAddress, $"stand-in/api/creators/{handle}/posts"), Token);
            posts += JsonSerializer.Deserialize<JsonElement>(text).GetArrayLength();
        }

        Assert.Equal(3, posts);
    }

    private static async Task ItIsInOrderAsync(HttpClient visitor, Guid workspaceId)
    {
        var root = $"/api/v1/workspaces/{workspaceId}";
        var groups = (await visitor.GetJsonAsync($"{root}/account-groups", Token)).EnumerateArray().Select(group => (group.GetProperty("name").GetString(), group.GetProperty("accountCount").GetInt32()));
        Assert.Equal([("Food & drink", 5), ("Harbour Street", 6), ("Outdoors", 4)], groups);
        var accounts = (await visitor.GetJsonAsync($"{root}/accounts", Token)).EnumerateArray().ToDictionary(account => account.GetProperty("username").GetString()!);
        Assert.All(DemoHabit.All, habit => Assert.Equal(habit.Tags, accounts[habit.Handle].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));
        var abroad = accounts["pineridge.cabins"].GetProperty("id").GetString();
        Assert.Equal("America/Denver", (await visitor.GetJsonAsync($"{root}/accounts/{abroad}/settings", Token)).GetProperty("effectiveTimeZone").GetString());
    }

    private static async Task UntilAsync(ServerHarness server, Func<Counts, bool> reached)
    {
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(120);
        while (await CountAsync(server) is var counts && !reached(counts))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, $"Still {counts}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }
    }

    private static Task<Counts> CountAsync(ServerHarness server) => server.Get<Database>().ReadAsync(
        WorkspaceScope.Instance,
        async db => new Counts(
            await db.Accounts.CountAsync(a => a.State == AccountState.Connected, Token),
            await db.Media.CountAsync(Token),
            await db.Posts.CountAsync(Token),
            await db.Publications.CountAsync(p => p.State == PublicationState.Published, Token),
            await db.Publications.CountAsync(Token),
            await db.ApiKeys.CountAsync(Token),
            await db.Users.CountAsync(Token)),
        Token);

    private sealed record Counts(int Accounts, int Media, int Posts, int Published, int Publications, int Keys, int Users);
}
