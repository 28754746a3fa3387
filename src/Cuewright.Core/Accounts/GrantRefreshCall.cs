using Cuewright.Core.Security;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Asks TikTok for new tokens of a grant.</summary>
internal sealed class GrantRefreshCall(DeveloperApps apps, TikTokOAuthClient oauth, SecretProtector secrets)
{
    /// <exception cref="TikTokException">TikTok did not give tokens.</exception>
    public async Task<TokenSet> SendAsync(Grant grant, CancellationToken cancellationToken)
    {
        var refreshToken = secrets.Unprotect(grant.RefreshToken);
        if (refreshToken.Length == 0)
        {
            // TikTok never gave one: nothing but a new consent helps.
            throw new TikTokException(TikTokFailureKind.GrantInvalid);
        }

        return await oauth.RefreshAsync(await apps.GetAsync(grant.DeveloperAppId, cancellationToken), refreshToken, cancellationToken);
    }
}
