using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Takes a started connection for the callback that carries its state.</summary>
internal sealed class PendingConnections(Database database, TimeProvider clock)
{
    /// <returns>Null when the state is unknown, used, too old or somebody else's: from outside these look the same.</returns>
    public Task<TakenConnection?> TakeAsync(CallbackCaller caller, string? state, CancellationToken cancellationToken)
    {
        if (state is null)
        {
            return Task.FromResult<TakenConnection?>(null);
        }

        var hash = ConnectionState.HashOf(state);
        var browser = caller.BrowserSecret is { } secret ? ConnectionState.HashOf(secret) : null;
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = clock.GetUtcNow();
                var taken = await db.AccountConnections
                    .Where(c => c.StateHash == hash && c.UsedAt == null && c.ExpiresAt > now && c.RedirectUri != "")
                    .Where(c => (c.UserId != null && c.UserId == caller.UserId) || (c.BrowserHash != null && c.BrowserHash == browser))
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now).SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
                return taken == 1 ? await ReadAsync(db, hash, caller.Address, now, cancellationToken) : null;
            },
            cancellationToken);
    }

    private static async Task<TakenConnection?> ReadAsync(CuewrightDbContext db, string hash, string? address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var connection = await db.AccountConnections.AsNoTracking().SingleAsync(c => c.StateHash == hash, cancellationToken);
        var actor = connection.LinkId is { } linkId
            ? await ClientAsync(db, linkId, address, now, cancellationToken)
            : await MemberAsync(db, connection, address, cancellationToken);
        if (actor is null || connection.AccountId is not { } accountId)
        {
            return actor is null ? null : new TakenConnection(connection, actor, null, await HandleAsync(db, connection.LinkId, cancellationToken));
        }

        var expected = await db.Accounts
            .Where(a => a.Id == accountId && a.WorkspaceId == connection.WorkspaceId && a.RemovedAt == null)
            .Join(db.Grants, a => a.GrantId, g => g.Id, (a, g) => new ExpectedUser(g.DeveloperAppId, g.OpenId, g.UnionId, a.IsHandle ? a.Username : null))
            .SingleOrDefaultAsync(cancellationToken);
        return expected is null ? null : new TakenConnection(connection, actor, expected);
    }

    // Membership may have ended since the consent was started.
    private static async Task<Actor?> MemberAsync(CuewrightDbContext db, AccountConnection connection, string? address, CancellationToken cancellationToken)
    {
        var name = await db.Members
            .Where(m => m.WorkspaceId == connection.WorkspaceId && m.UserId == connection.UserId)
            .Where(m => m.Role == MemberRole.Owner || m.Role == MemberRole.Admin || m.Role == MemberRole.Editor)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => u.DisplayName)
            .SingleOrDefaultAsync(cancellationToken);
        return name is null ? null : new Actor(ActorKind.User, connection.UserId, name, address);
    }

    private static Task<string?> HandleAsync(CuewrightDbContext db, Guid? linkId, CancellationToken cancellationToken) =>
        db.ConnectLinks.Where(link => link.Id == linkId).Select(link => link.ExpectedHandle).SingleOrDefaultAsync(cancellationToken);

    // The link may have been revoked, used or have run out since.
    private static async Task<Actor?> ClientAsync(CuewrightDbContext db, Guid linkId, string? address, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ConnectLinks.SingleOrDefaultAsync(link => link.Id == linkId, cancellationToken) is { } link && link.IsOpen(now)
            ? new Actor(ActorKind.Client, link.Id, $"Connect link: {link.Label}", address)
            : null;
}
