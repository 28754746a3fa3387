using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>One id per app and creator, one per creator over all apps of the developer; in the shape of real ones, <c>-</c> and <c>_</c> included.</summary>
internal static class OpenIds
{
    public static string Of(string clientKey, string handle) => "-000" + Base64Url.EncodeToString(Hash($"{clientKey}\n{handle}").AsSpan(0, 24));

    public static string Union(string developer, string handle) => new Guid(Hash($"{developer}\n{handle}").AsSpan(0, 16)).ToString("D");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
