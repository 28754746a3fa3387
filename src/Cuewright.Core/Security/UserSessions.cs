using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

/// <summary>Starts, finds and ends what the cookies stand for.</summary>
internal sealed class UserSessions(Database database, TimeProvider clock)
{
    /// <summary>Ends a session that nobody used for so long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <returns>The id that the cookie carries.</returns>
    public Task<Guid> StartAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = new UserSession { Id = Guid.CreateVersion7(now), UserId = userId, StartedAt = now, LastSeenAt = now };
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                // Browsers forget cookies without signing out: their rows go with the next sign-in.
                await db.UserSessions.Where(s => s.UserId == userId && s.LastSeenAt < now - Lifetime).ExecuteDeleteAsync(cancellationToken);
                db.UserSessions.Add(session);
                return session.Id;
            },
            cancellationToken);
    }

    /// <returns>Whose it is; null when it has ended or the user is gone.</returns>
    public Task<SessionUser?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance,
        db => db.UserSessions.Where(s => s.Id == id)
            .Join(db.Users, s => s.UserId, u => u.Id, (s, u) => new SessionUser(u.Id, u.Email!, u.DisplayName, u.IsAdministrator, u.SecurityStamp!))
            .SingleOrDefaultAsync(cancellationToken),
        cancellationToken);

    public Task SeenAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.WriteAsync(
            WorkspaceScope.Instance,
            db => db.UserSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken),
            cancellationToken);
    }

    public Task EndAsync(Guid id, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance, db => db.UserSessions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
