using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>A stand-in on a free port and a clock that the test moves, with what an app and a browser would send to it.</summary>
public sealed class TestStandIn : IAsyncDisposable
{
    public const string Key = "awtest00000000001";
    public const string Secret = "test-secret-0123456789abcdef0123";
    public const string Redirect = "https://app.example/connect/tiktok/callback";
    public const string Verifier = "gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns";
    public const string AllScopes = "user.info.basic,user.info.profile,user.info.stats,video.list,video.upload,video.publish";
    public const string Handle = "maple.bakery";

    private readonly Action<StandInOptions>? _configure;
    private readonly HttpClient _http;

    private TestStandIn(string directory, FakeTimeProvider clock, StandInServer server, Action<StandInOptions>? configure)
    {
        (Directory, Clock, Server, _configure) = (directory, clock, server, configure);
        // A test process has no factory to ask.
#pragma warning disable RS0030
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030
    }

    public static string Challenge { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public string Directory { get; }

    public FakeTimeProvider Clock { get; }

    public StandInServer Server { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestStandIn> StartAsync(Action<StandInOptions>? configure = null, DateTimeOffset? now = null)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("stand-in-tests-").FullName;
        var clock = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        return new TestStandIn(directory, clock, await StartAsync(directory, clock, configure), configure);
    }

    /// <summary>Stops it and starts another on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        Server = await StartAsync(Directory, Clock, _configure);
    }

    public Uri Url(string path) => new(Server.BaseAddress, path);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, Url(path)) { Content = content };
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, Token);
        return await Answer.ReadAsync(response, Token);
    }

    public Task<Answer> GetAsync(string path, string? bearer = null) => SendAsync(HttpMethod.Get, path, null, bearer);

    public Task<Answer> PostAsync(string path, object body, string? bearer) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), bearer);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<Answer> FormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>The fields of an authorize request, all as they should be.</summary>
    public static List<(string Name, string Value)> Authorize(string scopes = AllScopes) =>
    [
        ("client_key", Key), ("scope", scopes), ("redirect_uri", Redirect), ("state", "a state/+="), ("response_type", "code"),
        ("code_challenge", Challenge), ("code_challenge_method", "S256"),
    ];

    public Task<Answer> AuthorizePageAsync(IEnumerable<(string Name, string Value)> fields) =>
        GetAsync("v2/auth/authorize/?" + string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}")));

    /// <summary>The creator presses Continue with all boxes ticked, unless told otherwise.</summary>
    public Task<Answer> ConsentAsync(string handle = Handle, string scopes = AllScopes, string? granted = null, IEnumerable<(string Name, string Value)>? fields = null) =>
        FormAsync(
            "v2/auth/authorize/",
            [.. fields ?? Authorize(scopes), .. (granted ?? scopes).Split(',').Select(scope => ("granted_scope", scope)), ("creator", handle), ("decision", "allow")]);

    public async Task<string> CodeAsync(string handle = Handle, string scopes = AllScopes) => (await ConsentAsync(handle, scopes)).CallbackFields()["code"];

    public Task<Answer> ExchangeAsync(string code, string redirect = Redirect, string? verifier = Verifier, string key = Key, string secret = Secret) =>
        FormAsync(
            "v2/oauth/token/",
            [
                ("client_key", key), ("client_secret", secret), ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
                .. verifier is null ? Array.Empty<(string, string)>() : [("code_verifier", verifier)],
            ]);

    public Task<Answer> RefreshAsync(string refreshToken) =>
        FormAsync("v2/oauth/token/", ("client_key", Key), ("client_secret", Secret), ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <returns>The token answer of a consent.</returns>
    public async Task<System.Text.Json.JsonElement> ConnectAsync(string handle = Handle, string scopes = AllScopes) =>
        (await ExchangeAsync(await CodeAsync(handle, scopes))).Json;

    public async Task<string> TokenAsync(string handle = Handle, string scopes = AllScopes) =>
        (await ConnectAsync(handle, scopes)).GetProperty("access_token").GetString()!;

    public Task<Answer> CreatorInfoAsync(string token) => PostAsync("v2/post/publish/creator_info/query/", new { }, token);

    public Task<Answer> InitAsync(string token, object postInfo, object sourceInfo) =>
        PostAsync("v2/post/publish/video/init/", new { post_info = postInfo, source_info = sourceInfo }, token);

    public Task<Answer> InitAsync(string token, long size = 1000, long? chunk = null, long? count = null, string privacy = "SELF_ONLY") =>
        InitAsync(token, new { privacy_level = privacy, title = "Fresh buns #bakery" }, Source(size, chunk ?? size, count ?? 1));

    public static object Source(long size, long chunk, long count) =>
        new { source = "FILE_UPLOAD", video_size = size, chunk_size = chunk, total_chunk_count = count };

    public async Task<Answer> PutChunkAsync(
        string uploadUrl, byte[] bytes, long first, long total, string type = "video/mp4", string? range = null, string? bearer = null)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Headers.TryAddWithoutValidation("Content-Range", range ?? $"bytes {first}-{first + bytes.Length - 1}/{total}");
        return await SendAsync(HttpMethod.Put, uploadUrl, content, bearer);
    }

    public Task<Answer> InboxInitAsync(string token, object sourceInfo) =>
        PostAsync("v2/post/publish/inbox/video/init/", new { post_info = new { title = "dropped" }, source_info = sourceInfo }, token);

    public Task<Answer> ContentInitAsync(string token, object body) => PostAsync("v2/post/publish/content/init/", body, token);

    /// <summary>A request for photos, all as it should be.</summary>
    public static Dictionary<string, object> Photos(string mode, params string[] urls) => new(StringComparer.Ordinal)
    {
        ["media_type"] = "PHOTO",
        ["post_mode"] = mode,
        ["post_info"] = new { title = "Spring", description = "Everything in bloom", privacy_level = "PUBLIC_TO_EVERYONE" },
        ["source_info"] = new { source = "PULL_FROM_URL", photo_images = urls, photo_cover_index = 0 },
    };

    public Task<Answer> CancelAsync(string token, string publishId) => PostAsync("v2/post/publish/cancel/", new { publish_id = publishId }, token);

    public async Task SwitchAsync(object body) => Assert.Equal(200, (await PutAsync("stand-in/api/switches", body)).Status);

    public Task<Answer> PumpAsync() => SendAsync(HttpMethod.Post, "stand-in/api/webhooks/pump");

    /// <summary>Waits until everything of the creator is pulled, or could not be: a pull takes real time.</summary>
    public async Task PulledAsync(string handle = Handle)
    {
        while ((await GetAsync($"stand-in/api/creators/{handle}/uploads")).Json.EnumerateArray().Any(upload => upload.GetProperty("status").GetString() is "pulling"))
        {
            Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Status and fail reason.</summary>
    public async Task<(string? Status, string? Reason)> OutcomeAsync(string token, string publishId)
    {
        var data = (await StatusAsync(token, publishId)).Data;
        return (data.GetProperty("status").GetString(), data.TryGetProperty("fail_reason", out var reason) ? reason.GetString() : null);
    }

    /// <summary>Puts a small video into the inbox.</summary>
    /// <returns>Its publish id.</returns>
    public async Task<string> DraftAsync(string token)
    {
        var init = (await InboxInitAsync(token, Source(1000, 1000, 1))).Data;
        await PutChunkAsync(init.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000);
        Clock.Advance(TimeSpan.FromSeconds(3));
        return init.GetProperty("publish_id").GetString()!;
    }

    public Task<Answer> StatusAsync(string token, string publishId) => PostAsync("v2/post/publish/status/fetch/", new { publish_id = publishId }, token);

    /// <summary>Posts a small video whole and lets the checks end.</summary>
    /// <returns>Its publish id.</returns>
    public async Task<string> PublishAsync(string token, string privacy = "SELF_ONLY", byte[]? bytes = null)
    {
        bytes ??= RandomNumberGenerator.GetBytes(1000);
        var init = (await InitAsync(token, bytes.Length, privacy: privacy)).Data;
        Assert.Equal(201, (await PutChunkAsync(init.GetProperty("upload_url").GetString()!, bytes, 0, bytes.Length)).Status);
        Clock.Advance(TimeSpan.FromSeconds(4));
        return init.GetProperty("publish_id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static Task<StandInServer> StartAsync(string directory, FakeTimeProvider clock, Action<StandInOptions>? configure)
    {
        var options = new StandInOptions { DataDirectory = directory, ClientKey = Key, ClientSecret = Secret, RedirectUris = [Redirect] };
        configure?.Invoke(options);
        return StandInServer.StartAsync(options, clock, 0, Token);
    }
}
