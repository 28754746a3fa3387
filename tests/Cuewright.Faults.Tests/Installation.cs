using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Cuewright.Faults.Tests;

/// <summary>The demo as ./run starts it: stand-in and servers as processes over one folder, driven by the REST API.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string ClientKey = "awstandin00000001";
    private const string ClientSecret = "stand-in-secret-0123456789abcdef";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(120);

    private readonly int _standInPort = BuiltProcess.FreePort();
    private readonly DateTimeOffset _clockFrom = TimeProvider.System.GetUtcNow();
    private readonly IReadOnlyDictionary<string, string> _database;
    private readonly InstallationSettings _settings;
    private readonly List<ServerProcess> _servers = [];
    private readonly HttpClient _http;
    private BuiltProcess? _standIn;
    private string _workspace = "";

    private Installation(IReadOnlyDictionary<string, string> database, InstallationSettings settings)
    {
        (_database, _settings) = (database, settings);
        _servers.Add(new ServerProcess(BuiltProcess.FreePort(), Server));
        // A test process has no factory to ask.
#pragma warning disable RS0030
        _http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
#pragma warning restore RS0030
    }

    /// <summary>The folder that servers and stand-in share.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("cuewright-faults-").FullName;

    /// <summary>The first server: the one that is asked unless another is named.</summary>
    public ServerProcess First => _servers[0];

    /// <summary>What the clocks of server and stand-in say, unless they were set wrong.</summary>
    public DateTimeOffset Now => _clockFrom + ((TimeProvider.System.GetUtcNow() - _clockFrom) * _settings.ClockRate);

    private string OffsetFile => Path.Combine(Folder, "clock-offset");

    private string StandIn => $"http://localhost:{_standInPort}";

    public static Task<Installation> StartAsync(FaultDatabase database, CancellationToken cancellationToken) =>
        StartAsync(database, new InstallationSettings(), cancellationToken);

    public static async Task<Installation> StartAsync(FaultDatabase database, InstallationSettings settings, CancellationToken cancellationToken)
    {
        var installation = new Installation(database.Settings, settings);
        try
        {
            await installation.StartStandInAsync(cancellationToken);
            await installation.StartServerAsync(cancellationToken);
            await installation.SignInAsync(cancellationToken);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the first server, again or anew, and waits until it is ready.</summary>
    public async Task StartServerAsync(CancellationToken cancellationToken, params (string Name, string Value)[] settings) =>
        Assert.True(await TryStartAsync(First, cancellationToken, settings), $"The server ended while starting.\n{First.Process!.Output}");

    /// <summary>Starts a server that may be made to end at once.</summary>
    /// <returns>False when it ended before it was ready.</returns>
    public async Task<bool> TryStartAsync(ServerProcess server, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        await server.StartAsync(settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal));
        return await UntilAsync(server.Process!, $"{server.Address}/health/ready", cancellationToken);
    }

    /// <summary>One more server on the same database and folder.</summary>
    public async Task<ServerProcess> AddServerAsync(CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(BuiltProcess.FreePort(), Server);
        _servers.Add(server);
        Assert.True(await TryStartAsync(server, cancellationToken, settings), $"The server ended while starting.\n{server.Process!.Output}");
        return server;
    }

    public Task KillServerAsync(CancellationToken cancellationToken) => First.Process!.KillAsync(cancellationToken);

    /// <summary>Sets by how much the clocks of the servers are wrong, also while they run.</summary>
    public async Task SetClockOffsetAsync(TimeSpan offset, CancellationToken cancellationToken)
    {
        Assert.True(_settings.WrongClock);
        var next = OffsetFile + ".next";
        await File.WriteAllTextAsync(next, offset.TotalSeconds.ToString(CultureInfo.InvariantCulture), cancellationToken);
        // At once, or a server might read half a number.
        File.Move(next, OffsetFile, overwrite: true);
    }

    public Task StartStandInAsync(CancellationToken cancellationToken) => StartStandInAsync(TimeSpan.Zero, cancellationToken);

    /// <param name="ahead">By how much its clock has gone on more than the rate says.</param>
    public async Task StartStandInAsync(TimeSpan ahead, CancellationToken cancellationToken)
    {
        var port = new Uri(First.Address).Port;
        string[] arguments =
        [
            "--port", $"{_standInPort}", "--data", Path.Combine(Folder, "stand-in"), "--client-key", ClientKey,
            "--client-secret", ClientSecret, "--redirect-uri", $"http://localhost:{port}/connect/tiktok/callback",
            .. _settings.MovableClock || _settings.ClockRate is not 1 ? ["--test-clock", "true"] : Array.Empty<string>(),
        ];
        _standIn = BuiltProcess.Start("Cuewright.TikTok.StandIn", arguments, _settings.StandIn);
        Assert.True(await UntilAsync(_standIn, $"{StandIn}/stand-in/api/creators", cancellationToken), $"The stand-in ended while starting.\n{_standIn.Output}");
        if (_settings.ClockRate is not 1)
        {
            await ControlAsync("clock", new { now = Now + ahead, rate = _settings.ClockRate }, cancellationToken);
        }
    }

    public async Task KillStandInAsync(CancellationToken cancellationToken)
    {
        await _standIn!.KillAsync(cancellationToken);
        await _standIn.DisposeAsync();
    }

    public async Task<JsonElement> GetAsync(string url, CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<JsonElement>(Absolute(url), cancellationToken);

    /// <summary>Asks a certain server, whatever it answers.</summary>
    public async Task<(int Status, JsonElement Body)> TryGetAsync(ServerProcess server, string url, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(server.Address + _workspace + url, cancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
    }

    public Task<JsonElement> PostAsync(string url, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, url, body, cancellationToken);

    public Task<JsonElement> PutAsync(string url, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, url, body, cancellationToken);

    /// <summary>Where a refusal is expected.</summary>
    public Task<(int Status, JsonElement Body)> TryPostAsync(string url, object body, CancellationToken cancellationToken) => TrySendAsync(HttpMethod.Post, url, body, cancellationToken);

    /// <summary>Sets something through the stand-in's control API.</summary>
    public async Task ControlAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PutAsJsonAsync($"{StandIn}/stand-in/api/{path}", body, cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>Reads something through the stand-in's control API.</summary>
    public async Task<JsonElement> ControlAsync(string path, CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<JsonElement>($"{StandIn}/stand-in/api/{path}", cancellationToken);

    /// <summary>What the stand-in shows on the creator's page.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostsAsync(string handle, CancellationToken cancellationToken) =>
        [.. (await ControlAsync($"creators/{handle}/posts", cancellationToken)).EnumerateArray()];

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
        await UntilAsync($"/media/{id}", media => media.GetProperty("state").GetString() is "ready", TimeSpan.FromMinutes(2), cancellationToken);
        return id;
    }

    /// <summary>Asks until the answer satisfies, at most for the given time.</summary>
    public Task<JsonElement> UntilAsync(string url, Func<JsonElement, bool> satisfied, TimeSpan atMost, CancellationToken cancellationToken) =>
        UntilAsync(First, url, satisfied, atMost, cancellationToken);

    /// <summary>The same of another server. What was broken on purpose may fail some more requests before it is whole again.</summary>
    public async Task<JsonElement> UntilAsync(ServerProcess server, string url, Func<JsonElement, bool> satisfied, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (status, answer) = await TryGetAsync(server, url, cancellationToken);
            if (status is 200 && satisfied(answer))
            {
                return answer;
            }

            Assert.True(watch.Elapsed < atMost, $"{url} after {watch.Elapsed}: {answer}\n{server.Process?.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Waits until the first server says that it is ready.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken) =>
        Assert.True(await UntilAsync(First.Process!, $"{First.Address}/health/ready", cancellationToken), First.Process!.Output);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        if (_standIn is not null)
        {
            await _standIn.DisposeAsync();
        }

        _http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private BuiltProcess Server(int port, IReadOnlyDictionary<string, string> settings)
    {
        var environment = new Dictionary<string, string>(_database, StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Demo",
            ["Server__PublicUrl"] = $"http://localhost:{port}",
            ["Network__AllowedPrivate__0"] = "127.0.0.0/8",
            ["TikTok__ClientKey"] = ClientKey,
            ["TikTok__ClientSecret"] = ClientSecret,
        };
        if (_settings.ClockRate is not 1)
        {
            environment["Testing__ClockRate"] = _settings.ClockRate.ToString(CultureInfo.InvariantCulture);
            environment["Testing__ClockFrom"] = _clockFrom.ToString("O", CultureInfo.InvariantCulture);
        }

        if (_settings.WrongClock)
        {
            environment["Testing__ClockOffsetFile"] = OffsetFile;
        }

        foreach (var (name, value) in _settings.Server.Concat(settings))
        {
            environment[name] = value;
        }

        return BuiltProcess.Start("Cuewright.Server", ["serve", "--port", $"{port}", "--data", Folder, "--demo", "--stand-in", StandIn], environment);
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Folder, "demo-api-key");
        var watch = Stopwatch.StartNew();
        while (!File.Exists(file))
        {
            Assert.True(watch.Elapsed < StartWithin && !First.Process!.HasExited, $"No demo key was written.\n{First.Process!.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }

        var key = (await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken)).Trim();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var session = await _http.GetFromJsonAsync<JsonElement>($"{First.Address}/api/v1/session", cancellationToken);
        _workspace = $"/api/v1/workspaces/{session.GetProperty("workspaces")[0].GetProperty("id").GetString()}";
        await UntilAsync("/accounts", accounts => accounts.GetArrayLength() >= 12, StartWithin, cancellationToken);
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string url, object body, CancellationToken cancellationToken)
    {
        var (status, answer) = await TrySendAsync(method, url, body, cancellationToken);
        Assert.True(status < 300, $"{method} {url}: {status} {answer}");
        return answer;
    }

    private async Task<(int Status, JsonElement Body)> TrySendAsync(HttpMethod method, string url, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Absolute(url)) { Content = JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request, cancellationToken);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)));
    }

    private string Absolute(string url) => First.Address + _workspace + url;

    /// <returns>False when the process ended first.</returns>
    private async Task<bool> UntilAsync(BuiltProcess process, string url, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await _http.GetAsync(url, cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or SocketException && process.HasExited)
            {
                return false;
            }
            catch (Exception exception) when (exception is HttpRequestException or SocketException)
            {
                // It does not listen yet. A connection that ends while it is being made is told without a wrapping.
            }

            if (process.HasExited)
            {
                return false;
            }

            Assert.True(watch.Elapsed < StartWithin, $"{url} did not answer within {StartWithin}.\n{process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }
}
