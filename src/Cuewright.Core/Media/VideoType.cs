using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Cuewright.Core.Media;

/// <summary>Decides from the first bytes what a file is. TikTok takes MP4, MOV and WebM; the name and the sender's word do not count.</summary>
internal static class VideoType
{
    /// <summary>How many bytes are needed; a shorter file is judged by what there is.</summary>
    public const int HeadLength = 4096;

    // Pictures and sound live in the same family of containers.
    private static readonly string[] OtherBrands = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "M4A ", "M4B ", "M4P ", "crx "];
    private static readonly string[] Mp4Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1", "M4V ", "M4VH", "M4VP", "f4v ", "MSNV", "XAVC", "dash", "cmfc", "hvc1", "hev1"];

    /// <returns>Null when it is none of the three.</returns>
    public static string? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? OfEbml(head)
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) ? OfBrands(head)
        : null;

    private static string? OfBrands(ReadOnlySpan<byte> head)
    {
        var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var major = Encoding.Latin1.GetString(head[8..12]);
        if (OtherBrands.Contains(major, StringComparer.Ordinal))
        {
            return null;
        }

        var brands = new List<string> { major };
        for (var at = 16; at + 4 <= size; at += 4)
        {
            brands.Add(Encoding.Latin1.GetString(head.Slice(at, 4)));
        }

        const string QuickTime = "qt  ";
        return major == QuickTime ? "video/quicktime"
            : brands.Any(brand => Mp4Brands.Contains(brand, StringComparer.Ordinal)) ? "video/mp4"
            : brands.Contains(QuickTime, StringComparer.Ordinal) ? "video/quicktime"
            : null;
    }

    // EBML header: elements of id, size and data. The doc type (id 42 82) tells WebM from other Matroska files.
    private static string? OfEbml(ReadOnlySpan<byte> head)
    {
        var at = 4;
        if (!TryReadSize(head, ref at, out var length))
        {
            return null;
        }

        var end = (int)Math.Min(at + length, head.Length);
        while (at + 3 <= end)
        {
            var idLength = BitOperations.LeadingZeroCount((uint)head[at]) - 23;
            var isDocType = idLength == 2 && head[at] == 0x42 && head[at + 1] == 0x82;
            at += idLength;
            if (idLength > 4 || at >= end || !TryReadSize(head, ref at, out var size) || size > end - at)
            {
                return null;
            }

            if (isDocType)
            {
                return head.Slice(at, (int)size).TrimEnd((byte)0).SequenceEqual("webm"u8) ? "video/webm" : null;
            }

            at += (int)size;
        }

        return null;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> head, ref int at, out long size)
    {
        size = 0;
        if (at >= head.Length)
        {
            return false;
        }

        var length = BitOperations.LeadingZeroCount((uint)head[at]) - 23;
        if (length > 8 || at + length > head.Length)
        {
            return false;
        }

        size = head[at] & (0xFF >> length);
        for (var i = 1; i < length; i++)
        {
            size = (size << 8) | head[at + i];
        }

        at += length;
        return size >= 0;
    }
}
