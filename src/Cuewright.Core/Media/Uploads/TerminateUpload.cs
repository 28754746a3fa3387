using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Uploads;

/// <summary>Drops an unfinished upload and its bytes.</summary>
internal sealed class TerminateUpload(Database database, MediaStore store, UploadLocks locks)
{
    public async Task<TerminateUploadOutcome> ExecuteAsync(Guid workspaceId, MediaId id, CancellationToken cancellationToken)
    {
        var scope = WorkspaceScope.Of(workspaceId);
        if (!await database.ReadAsync(scope, db => db.Uploads.AnyAsync(u => u.Id == id, cancellationToken), cancellationToken))
        {
            return TerminateUploadOutcome.NotFound;
        }

        using var held = locks.TryTake(id);
        if (held is null)
        {
            return TerminateUploadOutcome.Busy;
        }

        return await database.WriteAsync(
            scope,
            async db =>
            {
                if (await db.Uploads.Where(u => u.Id == id).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    // It became media since it was looked at: the bytes belong to that.
                    return TerminateUploadOutcome.NotFound;
                }

                store.Delete(MediaKeys.Content(id));
                return TerminateUploadOutcome.Terminated;
            },
            cancellationToken);
    }
}
