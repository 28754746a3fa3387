using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Which plans are taken (rows 36 to 39). Whether MB means 10⁶ or 2²⁰ is not known: lenient takes what either reading allows.</summary>
internal static class ChunkRules
{
    private const long Million = 1_000_000;
    private const long Mebi = 1 << 20;
    private const long LargestVideo = 4096 * Mebi;
    // One report has 132,237,952 bytes refused, which the larger reading would allow.
    private const long LargestLastChunk = 128 * Million;
    private const long MostChunks = 1000;

    public static ApiError? Check(ChunkPlan plan, bool strictMegabytes, bool refuseSeveral)
    {
        var (smallest, largest) = strictMegabytes ? (5 * Mebi, 64 * Million) : (5 * Million, 64 * Mebi);
        if (plan.Size > LargestVideo)
        {
            return ApiErrors.SourceInfo;
        }

        if (refuseSeveral && plan.Count > 1)
        {
            return ApiErrors.ChunkSize;
        }

        if (plan.ChunkSize > largest || (plan.ChunkSize < smallest && plan.ChunkSize != plan.Size))
        {
            return ApiErrors.ChunkSize;
        }

        if (plan.Count is < 1 or > MostChunks || plan.Count != plan.Size / plan.ChunkSize || (plan.Count is 1 && plan.ChunkSize != plan.Size))
        {
            return ApiErrors.ChunkCount;
        }

        var (first, last) = plan.Range(plan.Count - 1);
        return last - first + 1 > LargestLastChunk ? ApiErrors.ChunkSize : null;
    }
}
