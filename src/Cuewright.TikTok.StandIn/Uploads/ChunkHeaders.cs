using System.Net.Http.Headers;

namespace Cuewright.TikTok.StandIn.Uploads;

/// <summary>The three headers every chunk needs (row 53).</summary>
internal sealed record ChunkHeaders(string ContentType, long First, long Last, long Total)
{
    private static readonly string[] Types = ["video/mp4", "video/quicktime", "video/webm"];

    public long Length => Last - First + 1;

    /// <returns>Null when one is missing or malformed, or the length does not fit the range.</returns>
    public static ChunkHeaders? Read(HttpRequest request)
    {
        if (!ContentRangeHeaderValue.TryParse(request.Headers.ContentRange.ToString(), out var range)
            || range is not { Unit: "bytes", From: { } first, To: { } last, Length: { } total }
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !Types.Contains(type.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return request.ContentLength == last - first + 1 ? new ChunkHeaders(type.MediaType!.ToLowerInvariant(), first, last, total) : null;
    }
}
