using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>The moves that wait for a member.</summary>
internal sealed class AccountMoves(Database database, TimeProvider clock)
{
    /// <summary>Long enough to ask a colleague whether that is the same person; nothing is published with such a consent meanwhile.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <returns>Its id, which alone opens it.</returns>
    public async Task<Guid> HoldAsync(TakenConnection taken, Guid grantId, AccountProfile profile, StoredAvatar? avatar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var move = new AccountMove
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = taken.Connection.WorkspaceId,
            AccountId = taken.Connection.AccountId ?? throw new InvalidOperationException("Only an account that is connected already can move."),
            GrantId = grantId,
            Username = profile.Username,
            IsHandle = profile.IsHandle,
            Nickname = profile.Nickname,
            UnionId = profile.UnionId,
            AvatarKey = avatar?.Key,
            AvatarContentType = avatar?.ContentType,
            CreatedAt = now,
            ExpiresAt = now + Life,
        };
        await database.WriteAsync(
            WorkspaceScope.Of(move.WorkspaceId),
            db =>
            {
                db.AccountMoves.Add(move);
                return Task.CompletedTask;
            },
            cancellationToken);
        return move.Id;
    }

    /// <returns>Null when the workspace has no such move, or it waited too long.</returns>
    public Task<AccountMoveView?> FindAsync(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => (from move in Open(db, id)
                   join grant in db.Grants on move.GrantId equals grant.Id
                   join app in db.DeveloperApps on grant.DeveloperAppId equals app.Id
                   select new AccountMoveView(move.Id, move.AccountId, app.Name, move.Username, move.IsHandle, move.Nickname, move.AvatarKey != null, move.ExpiresAt))
                .SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    public Task<StoredAvatar?> FindAvatarAsync(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => Open(db, id).Where(move => move.AvatarKey != null && move.AvatarContentType != null)
                .Select(move => new StoredAvatar(move.AvatarKey!, move.AvatarContentType!)).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    /// <returns>Null when the workspace has no such move, or it waited too long.</returns>
    public Task<AccountMove?> ReadAsync(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Of(workspaceId), db => Open(db, id).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    private IQueryable<AccountMove> Open(CuewrightDbContext db, Guid id)
    {
        var now = clock.GetUtcNow();
        return db.AccountMoves.AsNoTracking().Where(move => move.Id == id && move.ExpiresAt > now);
    }
}
