using System.Buffers.Binary;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Reads format and size from the head of a JPEG or WebP file; no program is needed for it.</summary>
internal static class PhotoReader
{
    // Enough for a JPEG with a large profile and preview before its frame header.
    public const int Head = 512 * 1024;

    public static PhotoFacts Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        _ when bytes.Length > 30 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) => WebP(bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new PhotoFacts("png", 0, 0),
        [(byte)'G', (byte)'I', (byte)'F', ..] => new PhotoFacts("gif", 0, 0),
        _ => new PhotoFacts("unknown", 0, 0),
    };

    private static PhotoFacts Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] is 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return new PhotoFacts("jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            }
        }

        return new PhotoFacts("jpeg", 0, 0);
    }

    private static PhotoFacts WebP(ReadOnlySpan<byte> bytes)
    {
        var (width, height) = (0, 0);
        if (bytes[12..16].SequenceEqual("VP8 "u8))
        {
            (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        }
        else if (bytes[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            (width, height) = ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        else if (bytes[12..16].SequenceEqual("VP8X"u8))
        {
            (width, height) = ((bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)) + 1, (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)) + 1);
        }

        return new PhotoFacts("webp", width, height);
    }
}
