using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>The Display API's user endpoint (contract section 5.1; 600 calls a minute).</summary>
/// <param name="http">From a factory, with automatic redirects off. Its base address is not used.</param>
/// <param name="options">Hosts and timeouts.</param>
public sealed class TikTokUserClient(HttpClient http, TikTokClientOptions options)
{
    private readonly Transport transport = new(http, options);

    /// <summary>The account's profile, as far as the granted scopes open it.</summary>
    /// <param name="grantedScopes">The scopes of the grant; the asked fields are built from them.</param>
    /// <param name="accessToken">The account's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TikTokException">
    /// ScopeMissing, also without a call when <see cref="TikTokScopes.UserInfoBasic"/> is not granted; AccessTokenInvalid; RateLimited; and the general kinds.
    /// </exception>
    public async Task<UserInfo> GetUserInfoAsync(IReadOnlyCollection<string> grantedScopes, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grantedScopes);
        if (!grantedScopes.Contains(TikTokScopes.UserInfoBasic))
            throw new TikTokException(TikTokFailureKind.ScopeMissing);

        var answer = await transport.GetAsync($"v2/user/info/?fields={UserFields.For(grantedScopes)}", accessToken, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.UserInfoData).User?.ToUserInfo() ?? throw answer.Unreadable();
    }
}
