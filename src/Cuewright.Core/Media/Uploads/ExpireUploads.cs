using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Uploads;

/// <summary>Removes uploads that nobody continued in time.</summary>
internal sealed class ExpireUploads(Database database, MediaStore store, UploadLocks locks, TimeProvider clock)
{
    private const int BatchSize = 100;

    /// <returns>How many were removed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expired = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.Uploads.Where(u => u.ExpiresAt <= now).OrderBy(u => u.ExpiresAt).Select(u => u.Id).Take(BatchSize).ToListAsync(cancellationToken),
            cancellationToken);
        var removed = 0;
        foreach (var id in expired)
        {
            using var held = locks.TryTake(id);
            if (held is null)
            {
                continue;
            }

            // The file is deleted within the transaction: had the row gone first and the process died, nothing would know of the file.
            removed += await database.WriteAsync(
                WorkspaceScope.Instance,
                async db =>
                {
                    var deleted = await db.Uploads.Where(u => u.Id == id && u.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
                    if (deleted == 1)
                    {
                        store.Delete(MediaKeys.Content(id));
                    }

                    return deleted;
                },
                cancellationToken);
        }

        return removed;
    }
}
