using Cuewright.Core.Accounts;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Gates;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing;

/// <summary>Calls TikTok with the grant's token, refreshing it once when TikTok refuses it. Nothing else is ever sent twice.</summary>
internal sealed class TikTokCalls(GrantTokens tokens, AppGates gates, TimeProvider clock)
{
    /// <exception cref="CallFailedException">The call failed, or there is no usable token.</exception>
    public async Task<T> CallAsync<T>(Guid grantId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(grantId, refusedToken: null, cancellationToken);
        try
        {
            return await SendAsync(grantId, token, call, cancellationToken);
        }
        catch (TikTokException refused) when (refused.Kind is TikTokFailureKind.AccessTokenInvalid)
        {
            // A definite refusal applied nothing, so this call (and only after it) may be repeated with a new token.
            return await CallAgainAsync(grantId, token.AccessToken, call, cancellationToken);
        }
        catch (TikTokException failed)
        {
            throw Translate(failed);
        }
    }

    private async Task<T> CallAgainAsync<T>(Guid grantId, string refusedToken, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(grantId, refusedToken, cancellationToken);
        try
        {
            return await SendAsync(grantId, token, call, cancellationToken);
        }
        catch (TikTokException failed)
        {
            throw Translate(failed);
        }
    }

    private async Task<T> SendAsync<T>(
        Guid grantId, GrantTokenOutcome.Usable token, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        T answer;
        try
        {
            answer = await call(token.AccessToken, cancellationToken);
        }
        catch (TikTokException failed)
        {
            // A refusal is an answer too: TikTok is there.
            await (AppGates.IsTikToks(failed.Kind)
                ? gates.FailedAsync(token.DeveloperAppId, grantId, cancellationToken)
                : gates.AnsweredAsync(token.DeveloperAppId, grantId, cancellationToken));
            throw;
        }

        await gates.AnsweredAsync(token.DeveloperAppId, grantId, cancellationToken);
        return answer;
    }

    private async Task<GrantTokenOutcome.Usable> TokenAsync(Guid grantId, string? refusedToken, CancellationToken cancellationToken) =>
        await tokens.GetAsync(grantId, refusedToken, cancellationToken) switch
        {
            GrantTokenOutcome.Usable usable => usable,
            GrantTokenOutcome.Disconnected disconnected =>
                throw new CallFailedException(new FailureRule(disconnected.Code, FailurePolicy.Reconnect), null, null, null, null),
            GrantTokenOutcome.Unavailable unavailable =>
                throw new CallFailedException(new FailureRule(unavailable.Code, FailurePolicy.KeepTrying), null, null, null, unavailable.RetryAt),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private CallFailedException Translate(TikTokException failed) =>
        new(FailureRules.Of(failed.Kind), failed.Kind, failed.Code, failed.LogId, failed.RetryAfter is { } after ? clock.GetUtcNow() + after : null);
}
