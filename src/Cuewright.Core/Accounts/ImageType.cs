namespace Cuewright.Core.Accounts;

/// <summary>What a picture is, by its first bytes. SVG is none: it can carry scripts.</summary>
internal static class ImageType
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <returns>Content type and file ending; null for anything but PNG, JPEG and WebP.</returns>
    public static (string ContentType, string Ending)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Png))
        {
            return ("image/png", "png");
        }

        if (bytes.StartsWith(Jpeg))
        {
            return ("image/jpeg", "jpg");
        }

        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? ("image/webp", "webp") : null;
    }
}
