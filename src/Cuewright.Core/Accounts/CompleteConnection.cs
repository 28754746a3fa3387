using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Takes the callback of a consent and turns it into a connected account. Tokens are stored before anything uses them.</summary>
internal sealed class CompleteConnection(PendingConnections pending, GrantExchange exchange, ConnectGrant connect)
{
    /// <param name="caller">In whose browser the callback arrived; only the consent that was started there is accepted.</param>
    /// <param name="callback">What TikTok appended to the redirect URI.</param>
    public async Task<CompleteConnectionOutcome> ExecuteAsync(
        CallbackCaller caller, AuthorizeCallback callback, CancellationToken cancellationToken)
    {
        if (await pending.TakeAsync(caller, callback.State, cancellationToken) is not { } taken)
        {
            return new CompleteConnectionOutcome.Expired();
        }

        if (callback.Error is { } error)
        {
            return OutcomeOf(TikTokErrors.KindOfOAuthError(error));
        }

        if (callback.Code is not { } code)
        {
            return new CompleteConnectionOutcome.Expired();
        }

        StoredGrant grant;
        try
        {
            grant = await exchange.RunAsync(taken.Connection, code, callback.Scopes, cancellationToken);
        }
        catch (TikTokException failure)
        {
            return OutcomeOf(failure.Kind);
        }

        return await connect.RunAsync(taken, grant, cancellationToken);
    }

    // A refusal by the user and one by TikTok's authorization server are the same error; both mean that nobody consented.
    private static CompleteConnectionOutcome OutcomeOf(TikTokFailureKind kind) => (kind, FailureRules.Of(kind).Policy) switch
    {
        (TikTokFailureKind.AuthorizationRemoved, _) => new CompleteConnectionOutcome.Refused(),
        (_, FailurePolicy.Reconnect) => new CompleteConnectionOutcome.Expired(),
        (_, FailurePolicy.Edit or FailurePolicy.GiveUp) => new CompleteConnectionOutcome.AppMisconfigured(),
        (_, FailurePolicy.KeepTrying or FailurePolicy.TryAFewTimes or FailurePolicy.WaitMinutes or FailurePolicy.WaitHours) => new CompleteConnectionOutcome.Unreachable(),
    };
}
