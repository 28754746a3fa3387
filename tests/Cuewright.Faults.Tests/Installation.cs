using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>The demo as ./run starts it: stand-in and server as processes over one folder, driven by the REST API.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string ClientKey = "awstandin00000001";
    private const string ClientSecret = "stand-in-secret-0123456789abcdef";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("cuewright-faults-").FullName;
    private readonly int _port = BuiltProcess.FreePort();
    private readonly int _standInPort = BuiltProcess.FreePort();
    private readonly IReadOnlyDictionary<string, string> _database;
    private readonly HttpClient _http;
    private BuiltProcess? _standIn;
    private BuiltProcess? _server;

    private Installation(IReadOnlyDictionary<string, string> database)
    {
        _database = database;
        // A test process has no factory to ask.
#pragma warning disable RS0030
        _http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
#pragma warning restore RS0030
    }

    /// <summary>Path of the demo workspace in the API.</summary>
    public string Workspace { get; private set; } = "";

    private string Api => $"http://localhost:{_port}/api/v1";

    private string StandIn => $"http://localhost:{_standInPort}";

    public static async Task<Installation> StartAsync(IReadOnlyDictionary<string, string> database, CancellationToken cancellationToken)
    {
        var installation = new Installation(database);
        installation._standIn = BuiltProcess.Start(
            "Cuewright.TikTok.StandIn",
            [
                "--port", $"{installation._standInPort}", "--data", Path.Combine(installation._data, "stand-in"), "--client-key", ClientKey,
                "--client-secret", ClientSecret, "--redirect-uri", $"http://localhost:{installation._port}/connect/tiktok/callback",
            ],
            new Dictionary<string, string>());
        await installation.UntilAsync(installation._standIn, $"{installation.StandIn}/stand-in/api/creators", cancellationToken);
        await installation.StartServerAsync(cancellationToken);
        await installation.SignInAsync(cancellationToken);
        return installation;
    }

    public async Task StartServerAsync(CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(_database)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demo",
            ["Server__PublicUrl"] = $"http://localhost:{_port}",
            ["TikTok__ApiBaseUrl"] = $"{StandIn}/",
            ["Network__AllowedPrivate__0"] = "127.0.0.0/8",
            ["TikTok__AuthorizeUrl"] = $"{StandIn}/v2/auth/authorize/",
            ["TikTok__WebUrl"] = $"{StandIn}/",
            ["TikTok__ClientKey"] = ClientKey,
            ["TikTok__ClientSecret"] = ClientSecret,
        };
        _server = BuiltProcess.Start("Cuewright.Server", ["serve", "--port", $"{_port}", "--data", _data, "--demo", "--stand-in", StandIn], environment);
        await UntilAsync(_server, $"http://localhost:{_port}/health/ready", cancellationToken);
    }

    public async Task KillServerAsync(CancellationToken cancellationToken)
    {
        await _server!.KillAsync(cancellationToken);
        await _server.DisposeAsync();
    }

    public async Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<JsonElement>(Absolute(url), cancellationToken);

    public Task<JsonElement> PostAsync(string url, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, url, body, cancellationToken);

    public Task<JsonElement> PutAsync(string url, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, url, body, cancellationToken);

    /// <summary>Sets something through the stand-in's control API.</summary>
    public async Task ControlAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PutAsJsonAsync($"{StandIn}/stand-in/api/{path}", body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What the stand-in shows on the creator's page.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync(string handle, CancellationToken cancellationToken)
    {
        var posts = await _http.GetFromJsonAsync<JsonElement>($"{StandIn}/stand-in/api/creators/{handle}/posts", cancellationToken);
        return [.. posts.EnumerateArray()];
    }

    /// <summary>Uploads by tus in one piece and waits until the media is ready.</summary>
    /// <returns>The media's id.</returns>
    public async Task<string> UploadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        using var create = new HttpRequestMessage(HttpMethod.Post, Absolute("/uploads"));
        create.Headers.Add("Tus-Resumable", "1.0.0");
        create.Headers.Add("Upload-Length", $"{bytes.Length}");
        create.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String("clip.mp4"u8)}");
        using var created = await _http.SendAsync(create, cancellationToken);
        created.EnsureSuccessStatusCode();
        var id = created.Headers.Location!.OriginalString.Split('/')[^1];

        using var patch = new HttpRequestMessage(HttpMethod.Patch, Absolute($"/uploads/{id}")) { Content = new ByteArrayContent(bytes) };
        patch.Headers.Add("Tus-Resumable", "1.0.0");
        patch.Headers.Add("Upload-Offset", "0");
        patch.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var patched = await _http.SendAsync(patch, cancellationToken);
        patched.EnsureSuccessStatusCode();
        await UntilAsync($"/media/{id}", media => media.GetProperty("state").GetString() is "ready", TimeSpan.FromMinutes(1), cancellationToken);
        return id;
    }

    /// <summary>Asks until the answer satisfies, at most for the given time.</summary>
    public async Task<JsonElement> UntilAsync(string url, Func<JsonElement, bool> satisfied, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await GetAsync(url, cancellationToken);
            if (satisfied(answer))
            {
                return answer;
            }

            Assert.True(watch.Elapsed < atMost, $"{url} after {watch.Elapsed}: {answer}\n{_server?.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { _server, _standIn })
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }
        }

        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(_data, "demo-api-key");
        var watch = Stopwatch.StartNew();
        while (!File.Exists(file))
        {
            Assert.True(watch.Elapsed < StartWithin && !_server!.HasExited, $"No demo key was written.\n{_server?.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }

        var key = (await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken)).Trim();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var session = await _http.GetFromJsonAsync<JsonElement>($"{Api}/session", cancellationToken);
        Workspace = $"{Api}/workspaces/{session.GetProperty("workspaces")[0].GetProperty("id").GetString()}";
        await UntilAsync("/accounts", accounts => accounts.GetArrayLength() >= 12, StartWithin, cancellationToken);
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string url, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Absolute(url)) { Content = JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {url}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    private string Absolute(string url) => url.StartsWith('/') ? Workspace + url : url;

    private async Task UntilAsync(BuiltProcess process, string url, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await _http.GetAsync(url, cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                Assert.False(process.HasExited, $"The process ended while starting.\n{process.Output}");
            }

            Assert.True(watch.Elapsed < StartWithin, $"{url} did not answer within {StartWithin}.\n{process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }
}
