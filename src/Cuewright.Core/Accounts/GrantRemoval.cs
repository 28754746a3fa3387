using Cuewright.Core.Audit;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>TikTok says that an authorization was removed: both tokens are dead, so its grant ends here too. Works inside the caller's transaction.</summary>
internal sealed class GrantRemoval(AccountDisconnection accounts, TimeProvider clock)
{
    /// <param name="happenedAt">When TikTok says that it happened.</param>
    /// <returns>True when something changed: not for a grant that we do not have, nor for what a later consent made good.</returns>
    public async Task<bool> ApplyAsync(
        CuewrightDbContext db, Guid developerAppId, string openId, RemovalReason reason, DateTimeOffset? happenedAt, CancellationToken cancellationToken)
    {
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.DeveloperAppId == developerAppId && g.OpenId == openId, cancellationToken);
        if (grant is null || IsMadeGood(grant, happenedAt))
        {
            return false;
        }

        var ended = grant.DisconnectedAt is null;
        if (ended)
        {
            grant.DisconnectedAt = clock.GetUtcNow();
            grant.RefreshDueAt = null;
            grant.RefreshingBy = null;
            grant.RefreshLeaseUntil = null;
        }

        return await accounts.ApplyAsync(db, grant.Id, CodeOf(reason), Actor.TikTok, cancellationToken) > 0 || ended;
    }

    // TikTok delivers for up to 72 hours, and tells its time in whole seconds.
    private static bool IsMadeGood(Grant grant, DateTimeOffset? happenedAt) =>
        happenedAt is { } happened && grant.ConsentedAt is { } consented && happened.ToUnixTimeSeconds() < consented.ToUnixTimeSeconds();

    private static string CodeOf(RemovalReason reason) => reason switch
    {
        RemovalReason.Unknown => FailureCodes.GrantRevoked,
        RemovalReason.UserDisconnected => FailureCodes.AccessRemovedByUser,
        RemovalReason.AccountDeleted => FailureCodes.TikTokAccountDeleted,
        RemovalReason.AgeChanged => FailureCodes.TikTokAgeChanged,
        RemovalReason.AccountBanned => FailureCodes.TikTokAccountBanned,
        RemovalReason.DeveloperRevoked => FailureCodes.AccessRevokedByApp,
    };
}
