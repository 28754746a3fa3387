using System.Buffers.Text;
using System.Security.Cryptography;

namespace Cuewright.TikTok.StandIn.Wire;

internal static class Secrets
{
    /// <summary>Random url-safe text; three bytes make four characters.</summary>
    public static string New(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
