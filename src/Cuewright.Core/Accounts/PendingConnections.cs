using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Takes a started connection for the callback that carries its state.</summary>
internal sealed class PendingConnections(Database database, TimeProvider clock)
{
    /// <returns>Null when the state is unknown, used, too old or somebody else's: from outside these look the same.</returns>
    public Task<TakenConnection?> TakeAsync(Guid userId, string? address, string? state, CancellationToken cancellationToken)
    {
        if (state is null)
        {
            return Task.FromResult<TakenConnection?>(null);
        }

        var hash = ConnectionState.HashOf(state);
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = clock.GetUtcNow();
                var taken = await db.AccountConnections
                    .Where(c => c.StateHash == hash && c.UserId == userId && c.UsedAt == null && c.ExpiresAt > now && c.RedirectUri != "")
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
                return taken == 1 ? await ReadAsync(db, hash, address, cancellationToken) : null;
            },
            cancellationToken);
    }

    private static async Task<TakenConnection?> ReadAsync(CuewrightDbContext db, string hash, string? address, CancellationToken cancellationToken)
    {
        var connection = await db.AccountConnections.AsNoTracking().SingleAsync(c => c.StateHash == hash, cancellationToken);
        // Membership may have ended since the consent was started.
        var name = await db.Members
            .Where(m => m.WorkspaceId == connection.WorkspaceId && m.UserId == connection.UserId)
            .Where(m => m.Role == MemberRole.Owner || m.Role == MemberRole.Admin || m.Role == MemberRole.Editor)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => u.DisplayName)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var actor = new Actor(ActorKind.User, connection.UserId, name, address);
        if (connection.AccountId is not { } accountId)
        {
            return new TakenConnection(connection, actor, null);
        }

        var expected = await db.Accounts
            .Where(a => a.Id == accountId && a.WorkspaceId == connection.WorkspaceId && a.RemovedAt == null)
            .Join(db.Grants, a => a.GrantId, g => g.Id, (a, g) => new ExpectedUser(g.DeveloperAppId, g.OpenId, g.UnionId, a.Username))
            .SingleOrDefaultAsync(cancellationToken);
        return expected is null ? null : new TakenConnection(connection, actor, expected);
    }
}
