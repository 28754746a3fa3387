using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Takes the callback of a consent and turns it into a connected account. Tokens are stored before anything uses them.</summary>
internal sealed class CompleteConnection(
    PendingConnections pending, GrantExchange exchange, AccountProfiles profiles, AvatarPictures avatars, ConnectedAccounts accounts, GrantRevocation revocation)
{
    /// <param name="userId">Who is signed in where the callback arrived; only that user's own consent is accepted.</param>
    /// <param name="address">Remote address, for the audit log.</param>
    /// <param name="callback">What TikTok appended to the redirect URI.</param>
    public async Task<CompleteConnectionOutcome> ExecuteAsync(
        Guid userId, string? address, AuthorizeCallback callback, CancellationToken cancellationToken)
    {
        if (await pending.TakeAsync(userId, address, callback.State, cancellationToken) is not { } taken)
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
        var outcome = taken.Expected is { } expected && !expected.Is(taken.Connection.DeveloperAppId, grant.OpenId, profile)
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
