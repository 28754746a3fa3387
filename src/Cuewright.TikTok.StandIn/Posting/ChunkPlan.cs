namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>How a video is announced to come: whole chunks, the remainder in the last one (contract section 3.5).</summary>
internal sealed record ChunkPlan(long Size, long ChunkSize, long Count)
{
    public (long First, long Last) Range(long index) => (index * ChunkSize, index == Count - 1 ? Size - 1 : ((index + 1) * ChunkSize) - 1);

    /// <summary>How many bytes the first chunks make.</summary>
    public long BytesOf(long chunks) => chunks >= Count ? Size : chunks * ChunkSize;
}
