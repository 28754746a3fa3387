using System.Collections.Concurrent;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Security;

namespace Cuewright.Core.Accounts;

/// <summary>
/// Lets one caller at a time refresh a grant, over all processes: TikTok may kill the old refresh token with each answer, and two at once
/// would lose the account. The others take what the first one stored.
/// </summary>
internal sealed class GrantRenewal(GrantLeases leases, GrantRefresh refresh, PublishingHold hold, SecretProtector secrets, TimeProvider clock)
{
    private static readonly TimeSpan WhileHeld = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    // Callers of this process queue here rather than at the database. One small object per grant ever refreshed.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _turns = new();

    /// <param name="seen">The grant with the access token that will not do.</param>
    /// <param name="wait">Wait for whoever refreshes it already.</param>
    /// <returns>Null when somebody else refreshes it and we do not wait.</returns>
    public async Task<GrantTokenOutcome?> RunAsync(Grant seen, bool wait, CancellationToken cancellationToken)
    {
        if (hold.KeepsTokens)
        {
            return new GrantTokenOutcome.Unavailable(FailureCodes.PublishingHeld, clock.GetUtcNow() + WhileHeld);
        }

        var turn = _turns.GetOrAdd(seen.Id, _ => new SemaphoreSlim(1, 1));
        if (!await turn.WaitAsync(wait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return null;
        }

        try
        {
            return await RunInTurnAsync(seen, wait, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<GrantTokenOutcome?> RunInTurnAsync(Grant seen, bool wait, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (taken, current) = await leases.TakeAsync(seen, cancellationToken);
            if (current is not { DisconnectedAt: null })
            {
                return new GrantTokenOutcome.Disconnected(FailureCodes.GrantRevoked);
            }

            if (taken)
            {
                if (await refresh.RunAsync(current, cancellationToken) is { } outcome)
                {
                    return outcome;
                }
            }
            else if (current.AccessToken != seen.AccessToken)
            {
                return new GrantTokenOutcome.Usable(secrets.Unprotect(current.AccessToken), current.DeveloperAppId);
            }
            else if (current.RefusedAt + GrantTimes.BeforeTheSecondTry is { } askAgainAt && askAgainAt > clock.GetUtcNow())
            {
                // Asking sooner would confirm nothing, and every caller of this minute would ask.
                return new GrantTokenOutcome.Unavailable(FailureCodes.GrantDoubted, askAgainAt);
            }
            else if (wait)
            {
                await Task.Delay(BetweenLooks, clock, cancellationToken);
            }
            else
            {
                return null;
            }
        }
    }
}
