using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;

namespace Cuewright.Testing.Publishing;

/// <summary>Acts as a TikTok user's browser towards the stand-in, and reads what the stand-in has.</summary>
internal sealed class StandInSession(StandInServer standIn)
{
    public static TikTokApp App { get; } = new("awtestsuite000001", "test-suite-secret-0123456789abcdef");

    public static Uri RedirectUri { get; } = new("https://cuewright.test/connect/tiktok/callback");

    /// <summary>Decides on the consent page as the creator.</summary>
    /// <param name="authorizeUrl">Where the browser was sent.</param>
    /// <param name="scopes">What the creator leaves ticked.</param>
    public static async Task<AuthorizeCallback> DecideAsync(
        Uri authorizeUrl, string handle, IReadOnlyList<string> scopes, bool allow, CancellationToken cancellationToken)
    {
        var callback = await DecideInBrowserAsync(authorizeUrl, handle, scopes, allow, cancellationToken);
        return AuthorizeCallback.Parse(Fields(callback).ToDictionary(StringComparer.Ordinal));
    }

    /// <returns>Where the browser is sent back to.</returns>
    public static async Task<Uri> DecideInBrowserAsync(
        Uri authorizeUrl, string handle, IReadOnlyList<string> scopes, bool allow, CancellationToken cancellationToken)
    {
        using var http = Http();
        var form = Fields(authorizeUrl)
            .Concat(scopes.Select(scope => KeyValuePair.Create("granted_scope", scope)))
            .Append(KeyValuePair.Create("creator", handle))
            .Append(KeyValuePair.Create("decision", allow ? "allow" : "deny"));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri(authorizeUrl.GetLeftPart(UriPartial.Path)), content, cancellationToken);
        return answer.StatusCode is HttpStatusCode.Found
            ? answer.Headers.Location!
            : throw new InvalidOperationException($"The stand-in answered {answer.StatusCode} to the consent.");
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

    /// <summary>How many calls the fault rules hit: a rule that does nothing but wait counts what arrives.</summary>
    public async Task<int> FaultHitsAsync(CancellationToken cancellationToken)
    {
        using var http = Http();
        var rules = await http.GetFromJsonAsync<JsonElement>(new Uri(standIn.BaseAddress, "stand-in/api/faults"), cancellationToken);
        return rules.EnumerateArray().Sum(rule => rule.GetProperty("hit").GetInt32());
    }

    /// <summary>The drafts in a creator's inbox, posted or not.</summary>
    public async Task<IReadOnlyList<JsonElement>> InboxAsync(string handle, CancellationToken cancellationToken)
    {
        using var http = Http();
        var drafts = await http.GetFromJsonAsync<JsonElement>(new Uri(standIn.BaseAddress, $"stand-in/api/creators/{handle}/inbox"), cancellationToken);
        return [.. drafts.EnumerateArray()];
    }

    /// <summary>The creator posts a draft, as often as they like.</summary>
    /// <returns>TikTok's id of the post.</returns>
    public async Task<long> PostDraftAsync(string handle, string publishId, string privacyLevel, CancellationToken cancellationToken)
    {
        using var http = Http();
        using var answer = await http.PostAsJsonAsync(
            new Uri(standIn.BaseAddress, $"stand-in/api/creators/{handle}/inbox/{publishId}/posts"), new { privacyLevel }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var post = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return long.Parse(post.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var http = Http();
        using var answer = await http.DeleteAsync(new Uri(standIn.BaseAddress, $"stand-in/api/{path}"), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(Uri address) => address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1].Replace('+', ' '))));

    private static HttpClient Http()
    {
        // A test process has no factory to ask.
#pragma warning disable RS0030
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030
    }
}
