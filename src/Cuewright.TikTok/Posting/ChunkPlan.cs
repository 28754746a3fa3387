namespace Cuewright.TikTok;

/// <summary>How a video is cut for upload (contract section 3.5): <c>floor(size / chunk)</c> chunks, the last takes the remainder.</summary>
/// <remarks>
/// TikTok's documents leave open whether a megabyte is 10⁶ or 2²⁰ bytes. Plans made here keep every limit in both readings: one chunk up to 64,000,000 bytes,
/// chunks of at least 5,242,880 bytes, a last chunk below 64,000,000.
/// </remarks>
public sealed record ChunkPlan
{
    /// <summary>Largest video in bytes, 4 GiB.</summary>
    public const long LargestVideo = 4L * 1024 * 1024 * 1024;

    /// <summary>Up to this many bytes a video goes in one chunk.</summary>
    public const long LargestSingleChunk = 64_000_000;

    /// <summary>Chunk size in bytes of <see cref="For(long)"/> above <see cref="LargestSingleChunk"/>.</summary>
    public const long DefaultChunkSize = 10_000_000;

    /// <summary>Smallest chunk size in bytes that <see cref="For(long, long)"/> takes.</summary>
    public const long SmallestChunkSize = 5_242_880;

    /// <summary>Largest chunk size in bytes that <see cref="For(long, long)"/> takes: with a larger one, a video just above 64 MB would get one chunk.</summary>
    public const long LargestChunkSize = 32_000_000;

    /// <summary>Chunk sizes in bytes to try next, in order, when an init fails as <see cref="TikTokFailureKind.ChunkPlanRefused"/>.</summary>
    public static IReadOnlyList<long> AlternativeChunkSizes { get; } = [16_000_000, SmallestChunkSize];

    /// <summary>Bytes of the whole video.</summary>
    public required long VideoSize { get; init; }

    /// <summary>Bytes of every chunk but the last.</summary>
    public required long ChunkSize { get; init; }

    /// <summary>Number of chunks, 1 to 1000.</summary>
    public required int TotalChunkCount { get; init; }

    /// <summary>The plan for a video with the default chunk size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not 1 to <see cref="LargestVideo"/>.</exception>
    public static ChunkPlan For(long size) => For(size, DefaultChunkSize);

    /// <summary>The plan for a video with another chunk size. Up to <see cref="LargestSingleChunk"/> there is one chunk, whatever the size asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not 1 to <see cref="LargestVideo"/>, or the chunk size is outside its limits.</exception>
    public static ChunkPlan For(long size, long chunkSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestVideo);
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkSize, SmallestChunkSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chunkSize, LargestChunkSize);

        return size <= LargestSingleChunk
            ? new ChunkPlan { VideoSize = size, ChunkSize = size, TotalChunkCount = 1 }
            : new ChunkPlan { VideoSize = size, ChunkSize = chunkSize, TotalChunkCount = (int)(size / chunkSize) };
    }

    /// <summary>
    /// The plans to try for a video in this order, the next one when an init fails as <see cref="TikTokFailureKind.ChunkPlanRefused"/>: nothing is posted then. Only
    /// one for a video that goes in a single chunk.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not 1 to <see cref="LargestVideo"/>.</exception>
    public static IReadOnlyList<ChunkPlan> Candidates(long size) =>
        [.. AlternativeChunkSizes.Prepend(DefaultChunkSize).Select(chunkSize => For(size, chunkSize)).Distinct()];

    /// <summary>First and last byte of a chunk, zero-based and inclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such chunk.</exception>
    public (long First, long Last) Range(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, TotalChunkCount);

        var first = index * ChunkSize;
        return (first, index == TotalChunkCount - 1 ? VideoSize - 1 : first + ChunkSize - 1);
    }

    /// <summary>
    /// The chunk to send next when TikTok has this many bytes: the one that holds the byte at the offset, or <see cref="TotalChunkCount"/> when none is left.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not 0 to <see cref="VideoSize"/>.</exception>
    public int IndexAt(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, VideoSize);

        return offset == VideoSize ? TotalChunkCount : (int)Math.Min(offset / ChunkSize, TotalChunkCount - 1);
    }
}
