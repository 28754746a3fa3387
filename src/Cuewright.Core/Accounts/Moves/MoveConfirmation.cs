namespace Cuewright.Core.Accounts.Moves;

/// <summary>What becomes of a consent whose giver cannot be recognised.</summary>
internal sealed class MoveConfirmation(AccountMoves moves, AvatarPictures avatars)
{
    public async Task<CompleteConnectionOutcome> AskAsync(TakenConnection taken, Guid grantId, AccountProfile? profile, CancellationToken cancellationToken)
    {
        if (profile is null)
        {
            // Nothing to show a member.
            return new CompleteConnectionOutcome.Unreachable();
        }

        // A client who follows a link does not know the account's page; and no member sits in front of that browser.
        return taken.Connection.UserId is null
            ? new CompleteConnectionOutcome.WrongAccount()
            : new CompleteConnectionOutcome.NeedsConfirmation(
                await moves.HoldAsync(taken, grantId, profile, await avatars.CopyAsync(profile.AvatarUrl, cancellationToken), cancellationToken));
    }
}
