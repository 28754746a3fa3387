using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Where the media come from: <paramref name="Chunks"/> to be uploaded, or <paramref name="Urls"/> to be pulled.</summary>
internal sealed record SourceInfo(ChunkPlan? Chunks, IReadOnlyList<string> Urls, int CoverIndex = 0)
{
    private const int MostPhotos = 35;
    private const string Upload = "FILE_UPLOAD";
    private const string Pull = "PULL_FROM_URL";

    /// <returns>Null when something in it is missing or wrong.</returns>
    public static SourceInfo? ReadVideo(JsonNode? node)
    {
        if (node is not JsonObject info)
        {
            return null;
        }

        return info["source"].Text() switch
        {
            Upload when info["video_size"].Whole() is > 0 and var size
                && info["chunk_size"].Whole() is > 0 and var chunkSize
                && info["total_chunk_count"].Whole() is { } count => new SourceInfo(new ChunkPlan(size, chunkSize, count), []),
            Pull when info["video_url"].Text() is { Length: > 0 } url => new SourceInfo(null, [url]),
            _ => null,
        };
    }

    /// <returns>Null when something in it is missing or wrong; photos are only ever pulled (row 40).</returns>
    public static SourceInfo? ReadPhotos(JsonNode? node)
    {
        if (node is not JsonObject info || info["source"].Text() is not Pull || info["photo_images"] is not JsonArray { Count: >= 1 and <= MostPhotos } images)
        {
            return null;
        }

        var urls = images.Select(image => image.Text()).OfType<string>().Where(url => url.Length > 0).ToList();
        return urls.Count == images.Count && info["photo_cover_index"].Whole() is >= 0 and var cover && cover < urls.Count
            ? new SourceInfo(null, urls, (int)cover)
            : null;
    }
}
