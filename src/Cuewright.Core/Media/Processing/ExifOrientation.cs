using System.Buffers.Binary;

namespace Cuewright.Core.Media.Processing;

/// <summary>Finds the orientation in EXIF data: a small TIFF file whose first directory may hold the tag.</summary>
internal static class ExifOrientation
{
    public const int Upright = 1;
    private const int Tag = 0x0112;
    private const int EntrySize = 12;

    /// <param name="tiff">Behind the "Exif" mark, where there is one.</param>
    /// <returns>1 to 8; upright when it does not say.</returns>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return Upright;
        }

        var little = tiff[0] == (byte)'I';
        var directory = Whole(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)directory..];
        var count = Half(entries, little);
        for (var i = 0; i < count && 2 + ((i + 1) * EntrySize) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * EntrySize), EntrySize);
            if (Half(entry, little) == Tag)
            {
                return Half(entry[8..], little) is >= 1 and <= 8 and var orientation ? orientation : Upright;
            }
        }

        return Upright;
    }

    /// <summary>Shown turned by a quarter, so that width and height change places.</summary>
    public static bool IsTurned(int orientation) => orientation >= 5;

    private static int Half(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Whole(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
