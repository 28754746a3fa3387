namespace Cuewright.TikTok;

/// <summary>One chunk to upload (contract section 3.5).</summary>
/// <param name="ContentType"><c>video/mp4</c>, <c>video/quicktime</c> or <c>video/webm</c>.</param>
/// <param name="First">First byte, zero-based.</param>
/// <param name="Last">Last byte, inclusive.</param>
/// <param name="Total">Bytes of the whole video.</param>
public sealed record UploadChunk(string ContentType, long First, long Last, long Total)
{
    /// <summary>Bytes of this chunk.</summary>
    public long Length => Last - First + 1;

    /// <summary>True for the chunk after which TikTok has the whole video and begins to post it.</summary>
    public bool IsLast => Last == Total - 1;

    /// <summary>The chunk of a plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such chunk.</exception>
    public static UploadChunk Of(ChunkPlan plan, int index, string contentType)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (first, last) = plan.Range(index);
        return new UploadChunk(contentType, first, last, plan.VideoSize);
    }

    internal bool IsSound => !string.IsNullOrWhiteSpace(ContentType) && First >= 0 && First <= Last && Last < Total;
}
