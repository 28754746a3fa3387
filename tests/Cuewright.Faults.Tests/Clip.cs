using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Cuewright.Faults.Tests;

/// <summary>A real, playable MP4 of any size: a small clip with a padding box behind it, as editors write them.</summary>
internal static class Clip
{
    private const int BoxHeader = 8;

    public static byte[] OfSize(int size)
    {
        var clip = File.ReadAllBytes(Path.Combine(BuiltProcess.Repository, "src/Cuewright.Server/Demo/Media/morning-batch.mp4"));
        var padding = size - clip.Length;
        if (padding < BoxHeader)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "The clip alone is larger.");
        }

        var result = new byte[size];
        clip.CopyTo(result, 0);
        var box = result.AsSpan(clip.Length);
        BinaryPrimitives.WriteInt32BigEndian(box, padding);
        "free"u8.CopyTo(box[4..]);
        // Different bytes everywhere, so that a chunk sent twice or left out changes the hash.
        RandomNumberGenerator.Fill(box[BoxHeader..]);
        return result;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
