using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Takes the callback of a consent and turns it into a connected account. Tokens are stored before anything uses them.</summary>
internal sealed class CompleteConnection(
    PendingConnections pending, GrantExchange exchange, AccountProfiles profiles, AvatarPictures avatars, ConnectedAccounts accounts, GrantRevocation revocation)
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

        return await ConnectAsync(taken, grant, cancellationToken);
    }

    private async Task<CompleteConnectionOutcome> ConnectAsync(TakenConnection taken, StoredGrant grant, CancellationToken cancellationToken)
    {
        var profile = await profiles.ReadAsync(grant, cancellationToken);
        var outcome = !taken.IsRight(grant.OpenId, profile)
            ? new CompleteConnectionOutcome.WrongAccount()
            : await accounts.SaveAsync(taken, grant.Id, profile, await avatars.CopyAsync(profile?.AvatarUrl, cancellationToken), cancellationToken);
        if (outcome is not CompleteConnectionOutcome.Connected)
        {
            // We hold no access that no account stands for.
            await revocation.RevokeUnusedAsync(grant.Id, cancellationToken);
        }

        return outcome;
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
