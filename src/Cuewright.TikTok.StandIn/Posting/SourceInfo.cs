using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Where the video comes from. <paramref name="Chunks"/> is null for a pull.</summary>
internal sealed record SourceInfo(ChunkPlan? Chunks)
{
    /// <returns>Null when something in it is missing or wrong.</returns>
    public static SourceInfo? Read(JsonNode? node)
    {
        if (node is not JsonObject info)
        {
            return null;
        }

        return info["source"].Text() switch
        {
            "FILE_UPLOAD" when info["video_size"].Whole() is > 0 and var size
                && info["chunk_size"].Whole() is > 0 and var chunkSize
                && info["total_chunk_count"].Whole() is { } count => new SourceInfo(new ChunkPlan(size, chunkSize, count)),
            "PULL_FROM_URL" when info["video_url"].Text() is { Length: > 0 } => new SourceInfo((ChunkPlan?)null),
            _ => null,
        };
    }
}
