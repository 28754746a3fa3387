using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Gives a grant back to TikTok when its last account goes. Here it ends at once; there it is tried once.</summary>
internal sealed class GrantRevocation(
    Database database, DeveloperApps apps, TikTokOAuthClient oauth, SecretProtector secrets, TimeProvider clock, AccountLog log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Ends a grant that was consented to by mistake, unless an account uses it.</summary>
    public async Task RevokeUnusedAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var released = await ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Instance, db => ReleaseAsync(db, grantId, null, token), token), cancellationToken);
        await RevokeAsync(released, cancellationToken);
    }

    /// <summary>Ends the grant within the caller's transaction, unless an account other than <paramref name="leaving"/> uses it, in any workspace.</summary>
    /// <returns>What to hand to <see cref="RevokeAsync"/> after the commit; null when there is nothing to revoke.</returns>
    public async Task<ReleasedGrant?> ReleaseAsync(CuewrightDbContext db, Guid grantId, AccountId? leaving, CancellationToken cancellationToken)
    {
        var used = await db.Accounts.IgnoreQueryFilters().AnyAsync(a => a.GrantId == grantId && a.RemovedAt == null && a.Id != leaving, cancellationToken);
        var grant = await db.Grants.SingleAsync(g => g.Id == grantId, cancellationToken);
        if (used || grant.DisconnectedAt is not null)
        {
            return null;
        }

        grant.DisconnectedAt = clock.GetUtcNow();
        grant.RefreshDueAt = null;
        return new ReleasedGrant(grant.Id, grant.DeveloperAppId, grant.AccessToken);
    }

    /// <summary>Best effort: TikTok being away changes nothing for the member, whose account is gone already.</summary>
    public async Task RevokeAsync(ReleasedGrant? released, CancellationToken cancellationToken)
    {
        if (released is null)
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            // A page that was closed meanwhile does not stop the revocation itself.
            await oauth.RevokeAsync(await apps.GetAsync(released.DeveloperAppId, cancellationToken), secrets.Unprotect(released.AccessToken), patience.Token);
        }
        catch (TikTokException failure)
        {
            log.NotRevoked(released.Id, failure.Code ?? FailureRules.Of(failure.Kind).Code);
        }
        catch (OperationCanceledException)
        {
            log.NotRevoked(released.Id, FailureCodes.TikTokUnreachable);
        }
    }
}
