using System.Diagnostics;
using Cuewright.Core.Accounts.Moves;

namespace Cuewright.Core.Accounts;

/// <summary>Lets an account stand for a grant that was just consented to, if the right person consented.</summary>
internal sealed class ConnectGrant(
    AccountProfiles profiles, AvatarPictures avatars, ConnectedAccounts accounts, GrantRevocation revocation, MoveConfirmation confirmation)
{
    public async Task<CompleteConnectionOutcome> RunAsync(TakenConnection taken, StoredGrant grant, CancellationToken cancellationToken)
    {
        var profile = await profiles.ReadAsync(grant, cancellationToken);
        var outcome = taken.Compare(grant.OpenId, profile) switch
        {
            Identity.Same => await accounts.SaveAsync(taken.Purpose, grant.Id, profile, await avatars.CopyAsync(profile?.AvatarUrl, cancellationToken), cancellationToken),
            Identity.Unknown => await confirmation.AskAsync(taken, grant.Id, profile, cancellationToken),
            Identity.Other => new CompleteConnectionOutcome.WrongAccount(),
            _ => throw new UnreachableException(),
        };
        if (outcome is not (CompleteConnectionOutcome.Connected or CompleteConnectionOutcome.NeedsConfirmation))
        {
            // We hold no access that no account stands for.
            await revocation.RevokeUnusedAsync(grant.Id, cancellationToken);
        }

        return outcome;
    }
}
