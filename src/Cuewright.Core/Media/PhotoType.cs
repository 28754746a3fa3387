using System.Text;

namespace Cuewright.Core.Media;

/// <summary>Decides from the first bytes whether a file is a photo. TikTok takes JPEG and WebP; the name and the sender's word do not count.</summary>
internal static class PhotoType
{
    public const string Jpeg = "image/jpeg";
    public const string WebP = "image/webp";
    private static readonly string[] OtherBrands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"];

    public static bool Is(string contentType) => contentType is Jpeg or WebP;

    /// <summary>A picture in a format that TikTok does not take: PNG, GIF, TIFF, HEIC or AVIF.</summary>
    public static bool IsOther(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8]) || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)
        || (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && OtherBrands.Contains(Encoding.Latin1.GetString(head[8..12]), StringComparer.Ordinal));

    /// <returns>Null when it is neither.</returns>
    public static string? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? WebP
        : null;
}
