using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>Chance that follows from the seed and from what it is for: the same run gives the same.</summary>
internal static class Chance
{
    /// <returns>At least 0 and less than 1.</returns>
    public static double Of(int seed, string what, long number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{what}\n{number}")));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) / (double)(1UL << 53);
    }
}
