using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>The secret part of a pull address. It lives in the memory of the init that sends it and in TikTok's; we keep its hash.</summary>
internal sealed record PullToken(string Value)
{
    private const int Bytes = 32;

    public static PullToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Nothing: it belongs into no log.</summary>
    public override string ToString() => nameof(PullToken);
}
