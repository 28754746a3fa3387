using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;

namespace Cuewright.Server.Tests.Accounts;

/// <summary>A server over the stand-in, with a member signed in, who connects accounts as a browser does.</summary>
public abstract class ConnectingTests(DatabaseProvider provider) : IAsyncLifetime
{
    protected const string Handle = "maple.bakery";
    protected const string Email = "editor@example.test";
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-stand-in-").FullName;
    private StandInServer? _standIn;
    private ServerHarness? _server;
    private HttpClient? _browser;

    /// <summary>Path of the workspace's accounts.</summary>
    protected string AccountsPath { get; private set; } = "";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected StandInServer StandIn => _standIn!;

    private protected ServerHarness Server => _server!;

    protected HttpClient Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        _standIn = await StandInServer.StartAsync(
            new StandInOptions
            {
                DataDirectory = _folder,
                ClientKey = StandInSession.App.ClientKey,
                ClientSecret = StandInSession.App.ClientSecret,
                RedirectUris = ["http://127.0.0.1:*/connect/tiktok/callback"],
            },
            TimeProvider.System,
            0,
            Token);
        var settings = new ServerSettings()
            .With("TikTok:ApiBaseUrl", _standIn.BaseAddress.AbsoluteUri)
            .With("Network:AllowedPrivate:0", "127.0.0.0/8")
            .With("TikTok:AuthorizeUrl", new Uri(_standIn.BaseAddress, "v2/auth/authorize/").AbsoluteUri)
            .With("TikTok:WebUrl", _standIn.BaseAddress.AbsoluteUri)
            .With("TikTok:ClientKey", StandInSession.App.ClientKey)
            .With("TikTok:ClientSecret", StandInSession.App.ClientSecret);
        _server = await ServerHarness.StartAsync(provider, Token, settings);
        var workspaceId = await _server.AddUserAsync(Email, "Studio", null, Token);
        AccountsPath = $"/api/v1/workspaces/{workspaceId}/accounts";
        _browser = await _server.SignedInAsync(Email, Token);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _browser?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_standIn is not null)
        {
            await _standIn.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected static async Task<string> CallBackAsync(HttpClient client, Uri callback)
    {
        using var answer = await client.GetAsync(callback, Token);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return answer.Headers.Location!.OriginalString;
    }

    protected static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    protected async Task<Uri> ConsentAsync(string? again = null, string handle = Handle, bool allow = true)
    {
        using var answer = await Browser.PostJsonAsync($"{AccountsPath}/connections", new { accountId = again }, Token);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await StandInSession.DecideInBrowserAsync(new Uri(Text(await answer.JsonAsync(Token), "authorizeUrl")), handle, TikTokScopes.All, allow, Token);
    }

    protected async Task<string> ConnectAsync(string? again = null) => (await CallBackAsync(Browser, await ConsentAsync(again))).Split("connected=")[1];
}
