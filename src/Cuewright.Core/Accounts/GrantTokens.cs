using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Gives the access token of a grant, refreshed when it is due.</summary>
internal sealed class GrantTokens(Database database, GrantRenewal renewal, SecretProtector secrets, TimeProvider clock)
{
    /// <param name="refusedToken">The token that TikTok just refused: it is refreshed if it is still the stored one. Null: whatever is good.</param>
    public async Task<GrantTokenOutcome> GetAsync(Guid grantId, string? refusedToken, CancellationToken cancellationToken)
    {
        var grant = await database.ReadAsync(WorkspaceScope.Instance, db => db.Grants.SingleOrDefaultAsync(g => g.Id == grantId, cancellationToken), cancellationToken);
        if (grant is not { DisconnectedAt: null })
        {
            return new GrantTokenOutcome.Disconnected(FailureCodes.GrantRevoked);
        }

        var (token, now) = (secrets.Unprotect(grant.AccessToken), clock.GetUtcNow());
        if (token == refusedToken || GrantTimes.IsAlmostOver(grant, now))
        {
            return (await renewal.RunAsync(grant, wait: true, cancellationToken))!;
        }

        if (!GrantTimes.NeedsRefresh(grant, now))
        {
            return new GrantTokenOutcome.Usable(token, grant.DeveloperAppId);
        }

        // There is time left: the token at hand will do while somebody else refreshes it or TikTok cannot.
        return await renewal.RunAsync(grant, wait: false, cancellationToken) is { } outcome and not GrantTokenOutcome.Unavailable
            ? outcome
            : new GrantTokenOutcome.Usable(token, grant.DeveloperAppId);
    }
}
