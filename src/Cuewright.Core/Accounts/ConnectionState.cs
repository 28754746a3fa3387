using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.Core.Accounts;

/// <summary>The OAuth state: unguessable, and stored as a hash only, so that a look into the database forges no callback.</summary>
internal static class ConnectionState
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}
