using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>Login Kit: consent page, exchange, refresh, revoke (contract section 1). Nothing is ever sent twice.</summary>
/// <remarks>
/// OAuth answers are judged by their body, whatever the HTTP status. Every call throws <see cref="TikTokException"/> for an answer that is a failure or no
/// answer at all, and <see cref="OperationCanceledException"/> when the caller cancels.
/// </remarks>
/// <param name="http">From a factory, with automatic redirects off. Its base address is not used.</param>
/// <param name="options">Hosts and timeouts.</param>
public sealed class TikTokOAuthClient(HttpClient http, TikTokClientOptions options)
{
    private readonly Transport transport = new(http, options);

    /// <summary>The address to send the user's browser to (contract section 1.1).</summary>
    /// <exception cref="ArgumentException">Key, state or scopes are missing, or the challenge is not hexadecimal.</exception>
    public Uri BuildAuthorizeUrl(AuthorizeRequest request) => AuthorizeUrl.Build(options.AuthorizeUrl, request);

    /// <summary>Exchanges a callback's code for tokens (contract section 1.5). A code works once and for minutes.</summary>
    /// <param name="app">The app that the code was issued to.</param>
    /// <param name="code">As <see cref="AuthorizeCallback.Code"/> gives it, whole.</param>
    /// <param name="redirectUri">The same, byte for byte, as in the authorize request.</param>
    /// <param name="codeVerifier">The verifier whose challenge was sent; null if none was.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TikTokException">
    /// GrantInvalid: the code is used, expired or cut. AppMisconfigured: key or secret is wrong. InvalidRequest: redirect URI or verifier does not match.
    /// </exception>
    public async Task<TokenSet> ExchangeCodeAsync(
        TikTokApp app, string code, Uri redirectUri, string? codeVerifier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var form = Credentials(app);
        form.Add(new("grant_type", "authorization_code"));
        form.Add(new("code", code));
        form.Add(new("redirect_uri", redirectUri.OriginalString));
        if (codeVerifier is not null)
            form.Add(new("code_verifier", codeVerifier));

        var answer = await transport.PostFormAsync("v2/oauth/token/", form, cancellationToken).ConfigureAwait(false);
        var tokens = OAuthAnswer.ReadTokens(answer);
        // Without open_id nobody can tell whose tokens these are.
        return tokens.OpenId.Length > 0 ? tokens : throw answer.Unreadable();
    }

    /// <summary>
    /// Renews the tokens (contract section 1.6). TikTok may or may not rotate the refresh token: store what comes back before using it, keep the old one if none
    /// comes, and never run two refreshes of one grant at a time.
    /// </summary>
    /// <exception cref="TikTokException">
    /// GrantInvalid: the refresh token is definitely dead. Unreachable, ServerFault, UnreadableAnswer: TikTok may have rotated the token nevertheless.
    /// </exception>
    public async Task<TokenSet> RefreshAsync(TikTokApp app, string refreshToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(refreshToken);
        var form = Credentials(app);
        form.Add(new("grant_type", "refresh_token"));
        form.Add(new("refresh_token", refreshToken));

        var answer = await transport.PostFormAsync("v2/oauth/token/", form, cancellationToken).ConfigureAwait(false);
        return OAuthAnswer.ReadTokens(answer);
    }

    /// <summary>Removes the app from the user's list of connected apps; both tokens die (contract section 1.8).</summary>
    /// <param name="app">The app; TikTok wants its secret here too.</param>
    /// <param name="accessToken">A live access token; an expired one has to be refreshed first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TikTokException">The OAuth failures of <see cref="TikTokErrors.KindOfOAuthError"/>.</exception>
    public async Task RevokeAsync(TikTokApp app, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        var form = Credentials(app);
        form.Add(new("token", accessToken));

        var answer = await transport.PostFormAsync("v2/oauth/revoke/", form, cancellationToken).ConfigureAwait(false);
        OAuthAnswer.EnsureRevoked(answer);
    }

    private static List<KeyValuePair<string, string>> Credentials(TikTokApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return [new("client_key", app.ClientKey), new("client_secret", app.ClientSecret)];
    }
}
