using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>A member says that somebody else consented: the account stays as it is, and the consent is given back.</summary>
internal sealed class RejectMove(Database database, AccountMoves moves, EndMove end, AuditLog audit)
{
    /// <returns>False when the workspace has no such move, or it waited too long.</returns>
    public async Task<bool> ExecuteAsync(Guid workspaceId, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        if (await moves.ReadAsync(workspaceId, id, cancellationToken) is not { } move)
        {
            return false;
        }

        await database.WriteAsync(
            WorkspaceScope.Of(workspaceId),
            db =>
            {
                audit.Record(db, workspaceId, actor, "account.move_rejected", "account", move.AccountId.Value, null, new { move.Username });
                return Task.CompletedTask;
            },
            cancellationToken);
        await end.RunAsync(move, cancellationToken);
        return true;
    }
}
