namespace Cuewright.Core.Accounts;

/// <summary>What a picture is, by its first bytes. SVG can carry scripts and is taken only where it is allowed.</summary>
internal static class ImageType
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <returns>Content type and file ending; null for anything else than a picture.</returns>
    public static (string ContentType, string Ending)? Of(ReadOnlySpan<byte> bytes, bool allowSvg)
    {
        if (bytes.StartsWith(Png))
        {
            return ("image/png", "png");
        }

        if (bytes.StartsWith(Jpeg))
        {
            return ("image/jpeg", "jpg");
        }

        if (allowSvg && bytes.TrimStart(" \t\r\n"u8).StartsWith("<svg "u8))
        {
            return ("image/svg+xml", "svg");
        }

        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? ("image/webp", "webp") : null;
    }
}
