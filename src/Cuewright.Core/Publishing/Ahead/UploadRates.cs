using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Ahead;

/// <summary>
/// Measures uploads in several chunks and says how long the next one will take. Smaller ones tell more of the distance to TikTok than of the
/// line. Works inside the caller's transaction.
/// </summary>
internal static class UploadRates
{
    // 16 megabits a second, until something was measured.
    private const long Assumed = 2_000_000;

    // TikTok allows an hour for the whole upload; the announcement and the answers need some of it.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(55);
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(10);

    /// <returns>Bytes a second; null: nothing was measured yet.</returns>
    public static Task<long?> MeasuredAsync(CuewrightDbContext db, CancellationToken cancellationToken) =>
        db.UploadRates.Select(rate => (long?)rate.BytesPerSecond).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A quarter of what is believed comes from the latest upload: a line has good and bad hours.</summary>
    public static async Task AddAsync(CuewrightDbContext db, long bytes, TimeSpan took, CancellationToken cancellationToken)
    {
        if (bytes > 0 && took >= Measurable)
        {
            var measured = Math.Max(1, (long)(bytes / took.TotalSeconds));
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO upload_rates (id, bytes_per_second) VALUES ({UploadRate.OnlyId}, {measured})
                ON CONFLICT (id) DO UPDATE SET bytes_per_second = (upload_rates.bytes_per_second * 3 + excluded.bytes_per_second) / 4
                """,
                cancellationToken);
        }
    }

    public static int SecondsOf(long size, long? bytesPerSecond) => (int)Math.Min(int.MaxValue, Math.Ceiling((double)size / (bytesPerSecond ?? Assumed)));

    /// <summary>It would not end within the hour, by what was measured. What was never measured is not warned of.</summary>
    public static bool IsTooSlow(long size, long? bytesPerSecond) =>
        size > ChunkPlan.LargestSingleChunk && bytesPerSecond is { } rate && TimeSpan.FromSeconds((double)size / rate) > Longest;
}
