namespace Cuewright.TikTok;

internal static class AuthorizeUrl
{
    public static Uri Build(Uri page, AuthorizeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);

        List<KeyValuePair<string, string>> parameters =
        [
            new("client_key", request.ClientKey),
            new("response_type", "code"),
            new("scope", TikTokScopes.Join(request.Scopes)),
            new("redirect_uri", request.RedirectUri.OriginalString),
            new("state", request.State),
            new("disable_auto_auth", request.DisableAutoAuth ? "1" : "0"),
        ];
        if (request.CodeChallenge is { } challenge)
        {
            parameters.Add(new("code_challenge", challenge));
            parameters.Add(new("code_challenge_method", "S256"));
        }

        var query = string.Join('&', parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return new Uri($"{page.OriginalString}{(page.Query.Length == 0 ? '?' : '&')}{query}");
    }

    // TikTok shows its own error page for these, from which the browser never comes back: better said here.
    private static void Check(AuthorizeRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.ClientKey, nameof(request));
        ArgumentException.ThrowIfNullOrWhiteSpace(request.State, nameof(request));
        if (!request.RedirectUri.IsAbsoluteUri)
            throw new ArgumentException("The redirect URI must be absolute.", nameof(request));
        if (request.CodeChallenge is { } challenge && !Pkce.IsChallenge(challenge))
            throw new ArgumentException("TikTok's code challenge is 64 lower-case hexadecimal digits.", nameof(request));
    }
}
