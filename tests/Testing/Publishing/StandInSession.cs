using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;

namespace Cuewright.Testing.Publishing;

/// <summary>Acts as a TikTok user's browser towards the stand-in, and reads what the stand-in has.</summary>
internal sealed class StandInSession(StandInServer standIn, TimeProvider clock)
{
    public static TikTokApp App { get; } = new("awtestsuite000001", "test-suite-secret-0123456789abcdef");

    public static Uri RedirectUri { get; } = new("https://cuewright.test/connect/tiktok/callback");

    /// <summary>Consents as the creator and exchanges the code.</summary>
    public async Task<TokenSet> ConsentAsync(string handle, CancellationToken cancellationToken)
    {
        using var http = Http();
        var options = new TikTokClientOptions { ApiBaseUrl = standIn.BaseAddress, AuthorizeUrl = new Uri(standIn.BaseAddress, "v2/auth/authorize/") };
        var oauth = new TikTokOAuthClient(http, options);
        var verifier = Pkce.NewVerifier();
        var authorize = oauth.BuildAuthorizeUrl(new AuthorizeRequest
        {
            ClientKey = App.ClientKey,
            RedirectUri = RedirectUri,
            Scopes = TikTokScopes.All,
            State = $"state-{clock.GetTimestamp()}",
            CodeChallenge = Pkce.Challenge(verifier),
        });
        var form = authorize.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1].Replace('+', ' '))))
            .Concat(TikTokScopes.All.Select(scope => KeyValuePair.Create("granted_scope", scope)))
            .Append(KeyValuePair.Create("creator", handle))
            .Append(KeyValuePair.Create("decision", "allow"));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(options.AuthorizeUrl, content, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"The stand-in answered {answer.StatusCode} to the consent.");
        }

        var query = answer.Headers.Location!.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
        return await oauth.ExchangeCodeAsync(App, query["code"], RedirectUri, verifier, cancellationToken);
    }

    public async Task<IReadOnlyList<JsonElement>> PostsAsync(string handle, CancellationToken cancellationToken)
    {
        using var http = Http();
        var posts = await http.GetFromJsonAsync<JsonElement>(new Uri(standIn.BaseAddress, $"stand-in/api/creators/{handle}/posts"), cancellationToken);
        return [.. posts.EnumerateArray()];
    }

    public async Task<IReadOnlyList<string>> HandlesAsync(CancellationToken cancellationToken)
    {
        using var http = Http();
        var creators = await http.GetFromJsonAsync<JsonElement>(new Uri(standIn.BaseAddress, "stand-in/api/creators"), cancellationToken);
        return [.. creators.EnumerateArray().Select(creator => creator.GetProperty("handle").GetString()!)];
    }

    /// <summary>Sets something through the stand-in's control API.</summary>
    public async Task PutAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var http = Http();
        using var answer = await http.PutAsJsonAsync(new Uri(standIn.BaseAddress, $"stand-in/api/{path}"), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var http = Http();
        using var answer = await http.DeleteAsync(new Uri(standIn.BaseAddress, $"stand-in/api/{path}"), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static HttpClient Http()
    {
        // A test process has no factory to ask.
#pragma warning disable RS0030
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030
    }
}
