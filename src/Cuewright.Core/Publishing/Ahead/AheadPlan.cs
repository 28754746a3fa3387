using Cuewright.Core.Posts;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Ahead;

/// <summary>Whether a publication is uploaded ahead of its instant, and how long that will take. Works inside the caller's transaction.</summary>
internal static class AheadPlan
{
    /// <summary>
    /// Up to 64 MB a video goes in one chunk, and with that chunk it is posted; it takes seconds, which cutting it smaller would not be worth. A draft waits for
    /// its creator anyway.
    /// </summary>
    /// <param name="size">Bytes of the video; null: there is none.</param>
    /// <returns>Null: all of it goes out at its instant.</returns>
    public static async Task<int?> SecondsAsync(CuewrightDbContext db, bool chosen, PublicationOptions options, long? size, CancellationToken cancellationToken) =>
        chosen ? Seconds(chosen, options, size, await UploadRates.MeasuredAsync(db, cancellationToken)) : null;

    /// <summary>The same by a speed that is known already.</summary>
    public static int? Seconds(bool chosen, PublicationOptions options, long? size, long? bytesPerSecond) =>
        chosen && options.Mode is PublicationMode.Direct && size is { } bytes and > ChunkPlan.LargestSingleChunk ? UploadRates.SecondsOf(bytes, bytesPerSecond) : null;

    /// <summary>What has a time begins as early as its post, as it is now, wants it to.</summary>
    public static async Task RenewAsync(CuewrightDbContext db, Post post, IEnumerable<Publication> publications, CancellationToken cancellationToken)
    {
        var size = post.MediaId is { } mediaId ? await db.Media.Where(m => m.Id == mediaId).Select(m => (long?)m.Size).SingleOrDefaultAsync(cancellationToken) : null;
        foreach (var publication in publications.Where(p => p is { State: PublicationState.Scheduled, LocalTime: not null }))
        {
            publication.Expect(await SecondsAsync(db, post.GoesAhead, publication.Options, size, cancellationToken));
        }
    }
}
