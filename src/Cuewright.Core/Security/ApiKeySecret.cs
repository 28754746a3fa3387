using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.Core.Security;

/// <summary>The text of an API key: <c>cw_</c> and 32 random bytes. With that much chance in it one fast hash is enough.</summary>
internal static class ApiKeySecret
{
    public const string Start = "cw_";
    private const int Size = 32;
    private const int ShownCharacters = 9;

    public static string New() => Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static string PrefixOf(string key) => key[..ShownCharacters];
}
