using System.Globalization;
using System.Net.Http.Headers;

namespace Cuewright.TikTok;

/// <summary>Reads <c>Content-Range: bytes 0-{UPLOADED_BYTES}/{TOTAL}</c> of a PUT answer.</summary>
internal static class ConfirmedBytes
{
    /// <summary>
    /// Progress with UPLOADED_BYTES taken for the last index. If it is a count instead, the result is one too high, which <see cref="ChunkPlan.IndexAt"/> maps
    /// to the same chunk; the other way round, a chunk that TikTok has would be sent again for ever. Null when the header is missing or says nothing.
    /// </summary>
    public static long? AsLastIndex(HttpContentHeaders headers, long total)
    {
        // By hand: the typed header refuses a range that ends at the total, which a counting server sends.
        if (!headers.NonValidated.TryGetValues("Content-Range", out var values))
            return null;

        var text = values.ToString().AsSpan().Trim();
        const string Prefix = "bytes 0-";
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return null;

        text = text[Prefix.Length..];
        var slash = text.IndexOf('/');
        var number = slash < 0 ? text : text[..slash];
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? Math.Min(last, total - 1) + 1 : null;
    }
}
