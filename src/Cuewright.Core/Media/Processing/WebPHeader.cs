using System.Buffers.Binary;

namespace Cuewright.Core.Media.Processing;

/// <summary>Reads a WebP's chunks: the first says the size, and in the extended format one of the others may be EXIF.</summary>
internal static class WebPHeader
{
    private const int ChunkHead = 8;

    /// <returns>Null when its first chunk is none that a picture begins with.</returns>
    public static PhotoFacts? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        var first = bytes[12..16];
        if (first.SequenceEqual("VP8 "u8))
        {
            return PhotoHeader.Facts(Half(bytes[26..]) & 0x3FFF, Half(bytes[28..]) & 0x3FFF, ExifOrientation.Upright);
        }

        if (first.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return PhotoHeader.Facts((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, ExifOrientation.Upright);
        }

        return first.SequenceEqual("VP8X"u8)
            ? PhotoHeader.Facts(Half(bytes[24..]) + (bytes[26] << 16) + 1, Half(bytes[27..]) + (bytes[29] << 16) + 1, OrientationOf(bytes))
            : null;
    }

    private static int OrientationOf(ReadOnlySpan<byte> bytes)
    {
        long at = 12;
        while (at + ChunkHead <= bytes.Length)
        {
            var chunk = bytes[(int)at..];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("EXIF"u8))
            {
                var exif = chunk[ChunkHead..];
                exif = exif[..(int)Math.Min(size, exif.Length)];
                // Some writers put JPEG's mark before it.
                return ExifOrientation.Of(exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif);
            }

            // Chunks begin at even bytes.
            at += ChunkHead + size + (size & 1);
        }

        return ExifOrientation.Upright;
    }

    private static int Half(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
}
