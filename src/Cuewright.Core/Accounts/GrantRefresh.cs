using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>One refresh under the lease: ask, and commit the answer before anybody uses it. Only a refusal that a second try confirms disconnects.</summary>
internal sealed class GrantRefresh(GrantRefreshCall call, GrantStore store, GrantDisconnection disconnection, TimeProvider clock, AccountLog log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <returns>Null when the grant got other tokens meanwhile: look again.</returns>
    public async Task<GrantTokenOutcome?> RunAsync(Grant grant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Once asked, neither a closed page nor a shutdown may lose the answer: the old refresh token may be dead by then.
        using var patience = new CancellationTokenSource(Patience, clock);
        var askedAt = clock.GetUtcNow();
        try
        {
            var tokens = await call.SendAsync(grant, patience.Token);
            return await store.RenewAsync(grant, tokens, askedAt, patience.Token) ? new GrantTokenOutcome.Usable(tokens.AccessToken, grant.DeveloperAppId) : null;
        }
        catch (TikTokException refused) when (refused.Kind is TikTokFailureKind.GrantInvalid)
        {
            // Without a code it was never asked, for want of a refresh token: there is nothing to doubt.
            var (now, refusedAt) = (clock.GetUtcNow(), grant.RefusedAt ?? clock.GetUtcNow());
            if (refused.Code is not null && now < refusedAt + GrantTimes.BeforeTheSecondTry)
            {
                return await DoubtAsync(grant, refusedAt, refused, patience.Token);
            }

            if (!await disconnection.DisconnectAsync(grant, patience.Token))
            {
                return null;
            }

            log.Disconnected(grant.Id, refused.LogId);
            return new GrantTokenOutcome.Disconnected(FailureCodes.GrantRevoked);
        }
        catch (TikTokException failed)
        {
            var retryAt = await store.PostponeAsync(grant, clock.GetUtcNow(), failed.RetryAfter, patience.Token);
            var code = FailureRules.Of(failed.Kind).Code;
            log.RefreshPostponed(grant.Id, failed.Code ?? code, failed.LogId, retryAt);
            return new GrantTokenOutcome.Unavailable(code, retryAt);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The database took too long; the lease runs out by itself.
            return new GrantTokenOutcome.Unavailable(FailureCodes.TikTokUnreachable, clock.GetUtcNow() + Backoff.After(grant.RefreshFailures + 1));
        }
    }

    private async Task<GrantTokenOutcome?> DoubtAsync(Grant grant, DateTimeOffset refusedAt, TikTokException refused, CancellationToken cancellationToken)
    {
        var askAgainAt = refusedAt + GrantTimes.BeforeTheSecondTry;
        if (!await store.DoubtAsync(grant, refusedAt, askAgainAt, cancellationToken))
        {
            return null;
        }

        log.RefreshPostponed(grant.Id, refused.Code ?? FailureCodes.GrantDoubted, refused.LogId, askAgainAt);
        return new GrantTokenOutcome.Unavailable(FailureCodes.GrantDoubted, askAgainAt);
    }
}
