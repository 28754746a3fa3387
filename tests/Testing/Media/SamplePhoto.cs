using System.Text;

namespace Cuewright.Testing.Media;

/// <summary>Bytes that begin as photos do: their heads are all that we and the stand-in read without a program.</summary>
internal static class SamplePhoto
{
    /// <param name="width">As stored, before orientation.</param>
    /// <param name="height">As stored, before orientation.</param>
    /// <param name="orientation">As EXIF counts it; 0: there is no EXIF.</param>
    /// <param name="preview">Bytes that stand before the frame header, as phones put previews there.</param>
    public static byte[] Jpeg(int width, int height, int orientation = 0, int preview = 0) =>
    [
        0xFF, 0xD8, .. orientation == 0 ? [] : Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. Enumerable.Repeat(Segment(0xE2, new byte[60_000]), preview / 60_000).SelectMany(segment => segment),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, .. new byte[9]]), .. new byte[40],
    ];

    /// <summary>In the extended format, the only one that can hold EXIF.</summary>
    public static byte[] WebP(int width, int height, int orientation = 0)
    {
        byte[] exif = orientation == 0 ? [] : [.. "EXIF"u8, (byte)Exif(orientation).Length, 0, 0, 0, .. Exif(orientation)];
        return [.. "RIFF"u8, (byte)(22 + exif.Length), 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 8, 0, 0, 0, .. Less(width), .. Less(height), .. exif, .. new byte[20]];
    }

    public static byte[] Png() => [0x89, .. "PNG"u8, 13, 10, 26, 10, .. new byte[40]];

    public static byte[] Gif() => [.. "GIF89a"u8, .. new byte[40]];

    public static byte[] Heic(string brand = "heic") => [0, 0, 0, 0x18, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), .. new byte[40]];

    /// <summary>A real photo of one colour, made by ffmpeg.</summary>
    /// <param name="extension">jpg or webp.</param>
    public static Task<byte[]> MakeAsync(int width, int height, string extension, CancellationToken cancellationToken) =>
        SampleVideo.MakeAsync($"-f lavfi -i color=c=teal:s={width}x{height} -frames:v 1", extension, cancellationToken);

    /// <summary>The same photo with EXIF that says how to turn it.</summary>
    public static byte[] Turned(byte[] jpeg, int orientation) => [.. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. jpeg[2..]];

    // The smallest TIFF directory with the orientation in it, big end first as cameras write it.
    private static byte[] Exif(int orientation) => [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Less(int size) => [(byte)(size - 1), (byte)((size - 1) >> 8), (byte)((size - 1) >> 16)];
}
