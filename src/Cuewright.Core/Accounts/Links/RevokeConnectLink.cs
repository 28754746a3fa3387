using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Links;

/// <summary>Ends a link, also for a client who is at TikTok's consent page right now. May be repeated.</summary>
internal sealed class RevokeConnectLink(Database database, AuditLog audit, TimeProvider clock)
{
    /// <returns>False when the workspace has no such link.</returns>
    public Task<bool> ExecuteAsync(Guid workspaceId, Actor actor, Guid id, CancellationToken cancellationToken) => ConflictRetry.RunAsync(
        token => database.WriteAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.ConnectLinks.SingleOrDefaultAsync(link => link.Id == id, token) is not { } link)
                {
                    return false;
                }

                if (link.RevokedAt is null && link.UsedAt is null)
                {
                    link.RevokedAt = clock.GetUtcNow();
                    audit.Record(db, workspaceId, actor, "connectlink.revoked", "connectlink", id, null, new { link.Label });
                }

                return true;
            },
            token),
        cancellationToken);
}
