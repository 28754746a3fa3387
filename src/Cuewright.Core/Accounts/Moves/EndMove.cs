using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>Forgets a move, and with it the consent and the picture unless an account took them over.</summary>
internal sealed class EndMove(Database database, GrantRevocation revocation, AvatarPictures avatars, TimeProvider clock)
{
    /// <summary>Ends those that nobody decided in time.</summary>
    public async Task RunExpiredAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expired = await database.ReadAsync(
            WorkspaceScope.Instance, db => db.AccountMoves.AsNoTracking().Where(move => move.ExpiresAt <= now).Take(20).ToListAsync(cancellationToken), cancellationToken);
        foreach (var move in expired)
        {
            await RunAsync(move, cancellationToken);
        }
    }

    public async Task RunAsync(AccountMove move, CancellationToken cancellationToken)
    {
        // First: a process that ends before the row is gone does the rest again.
        await revocation.RevokeUnusedAsync(move.GrantId, cancellationToken);
        var isPictureUsed = await database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await db.AccountMoves.Where(m => m.Id == move.Id).ExecuteDeleteAsync(cancellationToken);
                return await db.Accounts.AnyAsync(account => account.AvatarKey == move.AvatarKey, cancellationToken);
            },
            cancellationToken);
        if (move.AvatarKey is { } key && !isPictureUsed)
        {
            avatars.Delete(key);
        }
    }
}
