using Cuewright.Core.Accounts;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Gates;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing;

/// <summary>Calls TikTok with the grant's token, refreshing it once when TikTok refuses it. Nothing else is ever sent twice.</summary>
internal sealed class TikTokCalls(GrantTokens tokens, AppGates gates, TimeProvider clock)
{
    /// <exception cref="CallFailedException">The call failed, or there is no usable token.</exception>
    public async Task<T> CallAsync<T>(Guid grantId, Func<string, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        (await TraceAsync(grantId, null, call, _ => null, cancellationToken)).Answer;

    /// <summary>The same with what the ledger tells of the call.</summary>
    /// <param name="endpoint">One of <see cref="Endpoints"/>.</param>
    /// <exception cref="CallFailedException">The call failed, or there is no usable token.</exception>
    public async Task<Traced<T>> TraceAsync<T>(
        Guid grantId, string? endpoint, Func<string, CancellationToken, Task<T>> call, Func<T, AnswerFacts?> facts, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(grantId, refusedToken: null, cancellationToken);
        try
        {
            return await SendAsync(grantId, token, endpoint, call, facts, cancellationToken);
        }
        catch (CallFailedException refused) when (refused.Kind is TikTokFailureKind.AccessTokenInvalid)
        {
            // A definite refusal applied nothing, so this call (and only after it) may be repeated with a new token.
            return await SendAsync(grantId, await TokenAsync(grantId, token.AccessToken, cancellationToken), endpoint, call, facts, cancellationToken);
        }
    }

    private async Task<Traced<T>> SendAsync<T>(
        Guid grantId,
        GrantTokenOutcome.Usable token,
        string? endpoint,
        Func<string, CancellationToken, Task<T>> call,
        Func<T, AnswerFacts?> facts,
        CancellationToken cancellationToken)
    {
        T answer;
        var sent = clock.GetTimestamp();
        try
        {
            answer = await call(token.AccessToken, cancellationToken);
        }
        catch (TikTokException failed)
        {
            var took = clock.GetElapsedTime(sent);
            // A refusal is an answer too: TikTok is there.
            await (AppGates.IsTikToks(failed.Kind)
                ? gates.FailedAsync(token.DeveloperAppId, grantId, cancellationToken)
                : gates.AnsweredAsync(token.DeveloperAppId, grantId, cancellationToken));
            throw Translate(failed, endpoint, took);
        }

        var trace = CallTrace.Of(endpoint, facts(answer), clock.GetElapsedTime(sent));
        await gates.AnsweredAsync(token.DeveloperAppId, grantId, cancellationToken);
        return new Traced<T>(answer, trace);
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

    private CallFailedException Translate(TikTokException failed, string? endpoint, TimeSpan took) =>
        new(FailureRules.Of(failed.Kind), failed.Kind, failed.Code, failed.LogId, failed.RetryAfter is { } after ? clock.GetUtcNow() + after : null)
        {
            Trace = new CallTrace(endpoint, failed.HttpStatus, failed.LogId, (long)took.TotalMilliseconds),
        };
}
