using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.Tests.Webhooks;

/// <summary>Signs as contract section 6.2 says, written a second time without the client's code.</summary>
internal static class Delivery
{
    public const string Key = "awstandin00000001";
    public const string Secret = "stand-in-secret-0123456789abcdef";
    public const long SignedAt = 1767225600;

    public static string Header(byte[] body, long signedAt = SignedAt, string secret = Secret) =>
        $"t={signedAt.ToString(CultureInfo.InvariantCulture)},s={Mac(signedAt.ToString(CultureInfo.InvariantCulture), body, secret)}";

    public static string Mac(string time, byte[] body, string secret = Secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. body]));

    public static string Body(string name, string content) =>
        $$"""{"client_key":"{{Key}}","event":"{{name}}","create_time":1767225600,"user_openid":"-000StandIn_OpenId-","content":{{content}}}""";
}
