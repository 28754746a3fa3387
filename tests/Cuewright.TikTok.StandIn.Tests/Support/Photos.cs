namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>Heads of picture files: all that is looked at.</summary>
internal static class Photos
{
    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, .. new byte[40],
    ];

    public static byte[] Png() => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[40]];

    public static byte[] WebP(int width, int height) =>
    [
        .. "RIFF"u8, 60, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, Low(width), Middle(width), 0, Low(height), Middle(height), 0, .. new byte[20],
    ];

    private static byte Low(int size) => (byte)(size - 1);

    private static byte Middle(int size) => (byte)((size - 1) >> 8);
}
