using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok.StandIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>The whole product over HTTP: the server with its workers, the stand-in, and a member's browser. Nothing is put into tables.</summary>
internal sealed class MainJobHarness : IAsyncDisposable
{
    private const string PublicUrl = "http://localhost:5999";
    private readonly string _standInFolder;

    private MainJobHarness(ServerHarness server, StandInServer standIn, string standInFolder, HttpClient browser, Guid workspaceId)
    {
        (Server, StandIn, Browser) = (server, standIn, browser);
        _standInFolder = standInFolder;
        Workspace = $"/api/v1/workspaces/{workspaceId}";
    }

    /// <summary>The developer app on both sides.</summary>
    public static (string Key, string Secret) App { get; } = ("awmainjob0000001", "main-job-secret-0123456789abcdef");

    public ServerHarness Server { get; }

    public StandInServer StandIn { get; }

    public HttpClient Browser { get; }

    /// <summary>Path of the member's workspace in the API.</summary>
    public string Workspace { get; }

    /// <param name="log">Takes every line, at every level; null: nothing is logged.</param>
    public static async Task<MainJobHarness> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken, CapturedLog? log = null)
    {
        var folder = Directory.CreateTempSubdirectory("cuewright-stand-in-").FullName;
        var (key, secret) = App;
        var options = new StandInOptions
        {
            DataDirectory = folder,
            ClientKey = key,
            ClientSecret = secret,
            RedirectUris = [PublicUrl + "/connect/tiktok/callback"],
            ProcessingDelay = TimeSpan.FromMilliseconds(200),
            ModerationDelay = TimeSpan.FromMilliseconds(200),
            AllowHttpPull = true,
        };
        var standIn = await StandInServer.StartAsync(options, TimeProvider.System, 0, cancellationToken);
        ServerHarness? server = null;
        var settings = new ServerSettings(Workers: true)
        {
            Services = services =>
            {
                // Where browsers are sent is no address of this machine; what fetches from here is on it.
                services.AddSingleton(new PublicRoot(() => server?.Address));
                if (log is not null)
                {
                    services.AddSingleton<ILoggerProvider>(log);
                }
            },
        }
            .With("Logging:LogLevel:Microsoft", log is null ? "None" : "Trace")
            .With("Server:PublicUrl", PublicUrl)
            .With("TikTok:ApiBaseUrl", standIn.BaseAddress.AbsoluteUri)
            .With("Network:AllowedPrivate:0", "127.0.0.0/8")
            .With("TikTok:AuthorizeUrl", new Uri(standIn.BaseAddress, "v2/auth/authorize/").AbsoluteUri)
            .With("TikTok:WebUrl", standIn.BaseAddress.AbsoluteUri)
            .With("TikTok:ClientKey", key)
            .With("TikTok:ClientSecret", secret);
        server = await ServerHarness.StartAsync(provider, cancellationToken, settings);
        var workspaceId = await server.AddUserAsync("owner@cuewright.test", "Harbour Street Studio", MemberRole.Owner, cancellationToken);
        return new MainJobHarness(server, standIn, folder, await server.SignedInAsync("owner@cuewright.test", cancellationToken), workspaceId);
    }

    /// <summary>Presses Connect, consents on the stand-in's page as the creator, and follows the way back.</summary>
    /// <returns>The account's id.</returns>
    public async Task<string> ConnectAsync(string handle, CancellationToken cancellationToken)
    {
        using var started = await Browser.PostJsonAsync($"{Workspace}/accounts/connections", new { }, cancellationToken);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var authorize = new Uri((await started.JsonAsync(cancellationToken)).GetProperty("authorizeUrl").GetString()!);
        var callback = await ConsentAsync(authorize, handle, cancellationToken);
        using var back = await Browser.GetPathAsync(callback.PathAndQuery, cancellationToken);
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        var target = back.Headers.Location!.OriginalString;
        Assert.Contains("connected=", target, StringComparison.Ordinal);
        return target.Split("connected=")[1].Split('&')[0];
    }

    /// <summary>Uploads by tus and waits until the video is ready.</summary>
    /// <returns>The media's id.</returns>
    public async Task<string> UploadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        using var create = new HttpRequestMessage(HttpMethod.Post, $"{Workspace}/uploads");
        create.Headers.Add("Tus-Resumable", "1.0.0");
        create.Headers.Add("Upload-Length", $"{bytes.Length}");
        create.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String("clip.mp4"u8)}");
        using var created = await Browser.SendAsync(create, cancellationToken);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = created.Headers.Location!.OriginalString.Split('/')[^1];
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"{Workspace}/uploads/{id}") { Content = new ByteArrayContent(bytes) };
        patch.Headers.Add("Tus-Resumable", "1.0.0");
        patch.Headers.Add("Upload-Offset", "0");
        patch.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var patched = await Browser.SendAsync(patch, cancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, patched.StatusCode);
        await UntilAsync($"{Workspace}/media/{id}", media => media.GetProperty("state").GetString() is not "processing", cancellationToken);
        return id;
    }

    /// <summary>Saves a draft for the accounts, with the privacy chosen.</summary>
    public Task<JsonElement> ComposeAsync(string caption, string mediaId, IEnumerable<string> accounts, CancellationToken cancellationToken) =>
        ComposeAsync(caption, mediaId, accounts, new { privacyLevel = "SELF_ONLY", allowComment = true }, cancellationToken);

    public async Task<JsonElement> ComposeAsync(string caption, string mediaId, IEnumerable<string> accounts, object options, CancellationToken cancellationToken)
    {
        using var answer = await Browser.PostJsonAsync(
            $"{Workspace}/posts", new { caption, mediaId, accounts = accounts.Select(accountId => new { accountId, options }) }, cancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync(cancellationToken);
    }

    public Task<HttpResponseMessage> ScheduleAsync(JsonElement post, object time, CancellationToken cancellationToken) =>
        Browser.PutJsonAsync($"{Workspace}/posts/{post.GetProperty("id").GetString()}/schedule", time, cancellationToken);

    /// <summary>Publishes at once and waits until every publication of the post is in the state.</summary>
    public async Task<JsonElement> PublishAsync(JsonElement post, string state, CancellationToken cancellationToken)
    {
        using var answer = await ScheduleAsync(post, new { version = post.GetProperty("version").GetInt32(), now = true }, cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await UntilAsync(
            $"{Workspace}/posts/{post.GetProperty("id").GetString()}",
            latest => latest.GetProperty("publications").EnumerateArray().All(publication => publication.GetProperty("state").GetString() == state),
            cancellationToken);
    }

    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> satisfied, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var answer = await Browser.GetJsonAsync(path, patience.Token);
        while (!satisfied(answer))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            Assert.False(patience.IsCancellationRequested, $"{path} is still {answer}");
            answer = await Browser.GetJsonAsync(path, cancellationToken);
        }

        return answer;
    }

    /// <summary>What the stand-in shows on the creator's page.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync(string handle, CancellationToken cancellationToken)
    {
        using var http = Http();
        var posts = await http.GetFromJsonAsync<JsonElement>(new Uri(StandIn.BaseAddress, $"stand-in/api/creators/{handle}/posts"), cancellationToken);
        return [.. posts.EnumerateArray()];
    }

    /// <summary>Sets something through the stand-in's control API.</summary>
    public async Task ControlAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var http = Http();
        using var answer = await http.PutAsJsonAsync(new Uri(StandIn.BaseAddress, $"stand-in/api/{path}"), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The creator's answer on the consent page.</summary>
    /// <returns>Where the stand-in sends the browser.</returns>
    public static async Task<Uri> ConsentAsync(Uri authorize, string handle, CancellationToken cancellationToken, string decision = "allow")
    {
        using var http = Http();
        var asked = authorize.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
        var form = asked.Concat(asked["scope"].Split(',').Select(scope => KeyValuePair.Create("granted_scope", scope)))
            .Append(KeyValuePair.Create("creator", handle))
            .Append(KeyValuePair.Create("decision", decision));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(authorize, content, cancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>A real clip of the demo, and what it must still be when it arrives.</summary>
    public static (byte[] Bytes, string Sha256) Clip()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Cuewright.slnx")))
        {
            folder = folder.Parent!;
        }

        var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "src/Cuewright.Server/Demo/Media/morning-batch.mp4"));
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Server.DisposeAsync();
        await StandIn.DisposeAsync();
        Directory.Delete(_standInFolder, recursive: true);
    }

    private static HttpClient Http()
    {
        // A test process has no factory to ask.
#pragma warning disable RS0030
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030
    }
}
