using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Uploads;

internal sealed class UploadQueries(Database database, TimeProvider clock)
{
    /// <summary>Also tells of a finished upload, so that a client that lost the last answer learns that all is well.</summary>
    /// <returns>Null when the workspace has no such upload, or it has expired.</returns>
    public Task<UploadProgress?> FindAsync(Guid workspaceId, MediaId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var now = clock.GetUtcNow();
                return await db.Uploads.Where(u => u.Id == id && u.ExpiresAt > now)
                        .Select(u => new UploadProgress(u.FileName, u.Offset, u.Length, u.ExpiresAt)).SingleOrDefaultAsync(cancellationToken)
                    ?? await db.Media.Where(m => m.Id == id && m.DeletedAt == null)
                        .Select(m => new UploadProgress(m.FileName, m.Size, m.Size, null)).SingleOrDefaultAsync(cancellationToken);
            },
            cancellationToken);
}
