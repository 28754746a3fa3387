using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Contract.Tests.Support;

/// <summary>The client and the stand-in, which were written apart from the same contract, on two ends of one line.</summary>
public sealed class Pair : IAsyncDisposable
{
    public const string Handle = "maple.bakery";
    public static readonly TikTokApp App = new("awtest00000000001", "test-secret-0123456789abcdef0123");
    public static readonly Uri Redirect = new("https://app.example/connect/tiktok/callback");

    private readonly string _directory;
    private readonly HttpClient _http;
    private readonly StandInServer _server;

    private Pair(string directory, FakeTimeProvider clock, StandInServer server, StandInOptions options, OtherServer other)
    {
        (_directory, Clock, _server, Options, Other) = (directory, clock, server, options, other);
        // A test process has no factory to ask.
#pragma warning disable RS0030
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030
        var client = new TikTokClientOptions { ApiBaseUrl = server.BaseAddress, AuthorizeUrl = new Uri(server.BaseAddress, "v2/auth/authorize/") };
        (OAuth, Users, Posting, Uploads, Videos) = (new(_http, client), new(_http, client), new(_http, client), new(_http, client), new(_http, client));
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>How the stand-in was set up.</summary>
    public StandInOptions Options { get; }

    /// <summary>Media are pulled from it, and webhooks sent to it.</summary>
    internal OtherServer Other { get; }

    public TikTokOAuthClient OAuth { get; }

    public TikTokUserClient Users { get; }

    public TikTokPostingClient Posting { get; }

    public TikTokUploadClient Uploads { get; }

    public TikTokVideoClient Videos { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Pair> StartAsync(string variant)
    {
        var directory = Directory.CreateTempSubdirectory("contract-tests-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var other = await OtherServer.StartAsync(Token);
        var options = new StandInOptions
        {
            DataDirectory = directory,
            ClientKey = App.ClientKey,
            ClientSecret = App.ClientSecret,
            RedirectUris = [Redirect.OriginalString],
            WebhookUrl = other.WebhookUrl,
            // Pulls from this machine; that only https and proven addresses are pulled has tests of its own.
            AllowHttpPull = true,
        };
        Variants.Apply(variant, options);
        return new Pair(directory, clock, await StandInServer.StartAsync(options, clock, 0, Token), options, other);
    }

    /// <summary>The creator presses Continue on the page that the client's address leads to.</summary>
    /// <param name="scopes">What is asked for.</param>
    /// <param name="granted">What the creator leaves ticked; null: all.</param>
    /// <param name="verifier">Of the code challenge.</param>
    public async Task<AuthorizeCallback> ConsentAsync(IReadOnlyList<string> scopes, IReadOnlyList<string>? granted = null, string? verifier = null, bool allow = true)
    {
        var address = OAuth.BuildAuthorizeUrl(new AuthorizeRequest
        {
            ClientKey = App.ClientKey,
            RedirectUri = Redirect,
            Scopes = scopes,
            State = "a state/+=",
            CodeChallenge = verifier is null ? null : Pkce.Challenge(verifier),
        });
        using var page = await _http.GetAsync(address, Token);
        Assert.Equal(200, (int)page.StatusCode);

        var fields = QueryHelpers.ParseQuery(address.Query).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value!))).ToList();
        fields.AddRange((granted ?? scopes).Select(scope => KeyValuePair.Create("granted_scope", scope)));
        fields.Add(KeyValuePair.Create("creator", Handle));
        fields.Add(KeyValuePair.Create("decision", allow ? "allow" : "deny"));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri(address.GetLeftPart(UriPartial.Path)), form, Token);
        Assert.Equal(302, (int)answer.StatusCode);
        var back = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        return AuthorizeCallback.Parse(back.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
    }

    public async Task<TokenSet> ConnectAsync(IReadOnlyList<string>? scopes = null, IReadOnlyList<string>? granted = null)
    {
        var verifier = Pkce.NewVerifier();
        var callback = await ConsentAsync(scopes ?? TikTokScopes.All, granted, verifier);
        return await OAuth.ExchangeCodeAsync(App, callback.Code!, Redirect, verifier, Token);
    }

    public async Task<string> TokenAsync(params string[] scopes) => (await ConnectAsync(scopes.Length > 0 ? scopes : null)).AccessToken;

    public Task<VideoInit> InitAsync(string token, long size, string privacy = PrivacyLevels.PublicToEveryone) =>
        Posting.InitVideoAsync(new VideoPostInfo { Title = "Fresh buns 🥐 #bakery", PrivacyLevel = privacy }, ChunkPlan.For(size), token, Token);

    /// <summary>Sends the whole video by its plan.</summary>
    public async Task SendAsync(VideoInit init, byte[] video)
    {
        var plan = ChunkPlan.For(video.Length);
        using var content = new MemoryStream(video);
        for (var index = 0; index < plan.TotalChunkCount; index++)
        {
            var chunk = UploadChunk.Of(plan, index, "video/mp4");
            content.Position = chunk.First;
            var answer = await Uploads.PutChunkAsync(init.UploadUrl, chunk, content, Token);
            Assert.IsType(chunk.IsLast ? typeof(ChunkAnswer.Complete) : typeof(ChunkAnswer.Taken), answer);
        }
    }

    /// <summary>Posts a small video and lets checks, moderation and lists catch up.</summary>
    public async Task<string> PublishAsync(string token, string privacy = PrivacyLevels.PublicToEveryone)
    {
        var video = RandomNumberGenerator.GetBytes(1000);
        var init = await InitAsync(token, video.Length, privacy);
        await SendAsync(init, video);
        Settle();
        return init.PublishId;
    }

    public async Task<string> DraftAsync(string token)
    {
        var video = RandomNumberGenerator.GetBytes(1000);
        var init = await Posting.InitVideoDraftAsync(ChunkPlan.For(video.Length), token, Token);
        await SendAsync(init, video);
        Settle();
        return init.PublishId;
    }

    /// <summary>Everything that TikTok does by itself has happened.</summary>
    public void Settle() => Clock.Advance(Options.ProcessingDelay + Options.ModerationDelay + Options.ListDelay + Options.PublishIdDelay + Options.WebhookDelay + TimeSpan.FromSeconds(1));

    /// <summary>Asks for the status until the pull, which takes real time, has ended.</summary>
    public async Task<PublishStatus> StatusAfterPullAsync(string publishId, string token)
    {
        Clock.Advance(Options.PublishIdDelay);
        while ((await ControlAsync(HttpMethod.Get, $"creators/{Handle}/uploads")).EnumerateArray().Any(upload => upload.GetProperty("status").GetString() is "pulling"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }

        Settle();
        return await Posting.GetPublishStatusAsync(publishId, token, Token);
    }

    public async Task<JsonElement> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_server.BaseAddress, $"stand-in/api/{path}"));
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await _http.SendAsync(request, Token);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync(Token);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await Other.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
