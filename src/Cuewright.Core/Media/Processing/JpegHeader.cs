using System.Buffers.Binary;

namespace Cuewright.Core.Media.Processing;

/// <summary>Reads a JPEG's segments up to its frame header, which says the size; EXIF comes before it.</summary>
internal static class JpegHeader
{
    private const int StartOfScan = 0xDA;
    private const int App1 = 0xE1;

    /// <returns>Null when there is no frame header.</returns>
    public static PhotoFacts? Read(ReadOnlySpan<byte> bytes)
    {
        var orientation = ExifOrientation.Upright;
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                // Fill bytes may stand before a marker.
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == StartOfScan || length < 2 || at + 2 + length > bytes.Length)
            {
                return null;
            }

            var segment = bytes.Slice(at + 4, length - 2);
            if (IsFrame(marker))
            {
                return segment.Length >= 5 ? PhotoHeader.Facts(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), orientation) : null;
            }

            if (marker == App1 && segment.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Of(segment[6..]);
            }

            at += 2 + length;
        }

        return null;
    }

    // C0 to CF, but for the tables of Huffman and arithmetic coding and a reserved one.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
}
