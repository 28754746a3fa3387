using Cuewright.Core.Audit;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>A member says that both pictures show the same person: the account moves to the other developer app with its schedule.</summary>
internal sealed class ConfirmMove(AccountMoves moves, ConnectedAccounts accounts, EndMove end)
{
    /// <returns>Null when the workspace has no such move, or it waited too long.</returns>
    public async Task<CompleteConnectionOutcome?> ExecuteAsync(Guid workspaceId, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        if (await moves.ReadAsync(workspaceId, id, cancellationToken) is not { } move)
        {
            return null;
        }

        var outcome = await accounts.SaveAsync(
            new ConnectionPurpose(workspaceId, move.AccountId, null, actor), move.GrantId, move.Profile, move.Avatar, cancellationToken);
        // Afterwards: a confirmation that is cut off here can be repeated.
        await end.RunAsync(move, cancellationToken);
        return outcome;
    }
}
