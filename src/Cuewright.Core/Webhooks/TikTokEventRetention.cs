using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Webhooks;

/// <summary>
/// Deletes what was settled long ago. What still waits for its publish_id is settled after 48 hours and goes with the rest. TikTok's signature
/// is good for minutes, so no delivery comes back that only its row would have known as a double.
/// </summary>
internal sealed class TikTokEventRetention(Database database, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private const int Batch = 1000;
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;

    /// <summary>Works one batch, then rests for an hour when nothing is left.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < _nextAt)
        {
            return 0;
        }

        var before = now - Kept;
        // Deleted in pieces: other writers of SQLite wait meanwhile.
        var old = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.TikTokEvents.Where(row => row.DueAt == null && row.ProcessedAt < before).OrderBy(row => row.ProcessedAt).Take(Batch).Select(row => row.Id).ToListAsync(cancellationToken),
            cancellationToken);
        _nextAt = old.Count == Batch ? now : now + Pause;
        return old.Count == 0 ? 0 : await database.WriteAsync(
            WorkspaceScope.Instance, db => db.TikTokEvents.Where(row => old.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
