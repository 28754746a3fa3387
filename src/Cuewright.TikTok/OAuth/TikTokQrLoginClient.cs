using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>Login by a QR code that the user scans with the TikTok app (contract section 1.10). It ends in a code for <see cref="TikTokOAuthClient.ExchangeCodeAsync"/>.</summary>
/// <param name="http">From a factory, with automatic redirects off. Its base address is not used.</param>
/// <param name="options">Hosts and timeouts.</param>
public sealed class TikTokQrLoginClient(HttpClient http, TikTokClientOptions options)
{
    private readonly Transport transport = new(http, options);

    /// <summary>Begins a login (contract section 1.10). Show <see cref="QrLogin.ScanUrl"/> as a QR code, then ask <see cref="CheckAsync"/> every second or so.</summary>
    /// <param name="clientKey">The app's <c>client_key</c>.</param>
    /// <param name="scopes">Scopes to ask for, at least one.</param>
    /// <param name="state">Comes back with the code; null sends none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Key or scopes are missing.</exception>
    /// <exception cref="TikTokException">AppMisconfigured, InvalidRequest, and the general kinds.</exception>
    public async Task<QrLogin> StartAsync(string clientKey, IReadOnlyList<string> scopes, string? state, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientKey);
        List<KeyValuePair<string, string>> form = [new("client_key", clientKey), new("scope", TikTokScopes.Join(scopes))];
        if (state is not null)
            form.Add(new("state", state));

        var answer = await transport.PostFormAsync("v2/oauth/get_qrcode/", form, cancellationToken).ConfigureAwait(false);
        return OAuthAnswer.Read(answer, TikTokJson.Default.QrLoginAnswer).ToQrLogin() ?? throw answer.Unreadable();
    }

    /// <summary>How far the login is (contract section 1.10).</summary>
    /// <exception cref="TikTokException">AppMisconfigured, InvalidRequest, GrantInvalid, and the general kinds.</exception>
    public async Task<QrLoginCheck> CheckAsync(TikTokApp app, QrLogin login, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(login);
        List<KeyValuePair<string, string>> form = [new("client_key", app.ClientKey), new("client_secret", app.ClientSecret), new("token", login.Token)];

        var answer = await transport.PostFormAsync("v2/oauth/check_qrcode/", form, cancellationToken).ConfigureAwait(false);
        return OAuthAnswer.Read(answer, TikTokJson.Default.QrLoginCheckAnswer).ToCheck() ?? throw answer.Unreadable();
    }
}
