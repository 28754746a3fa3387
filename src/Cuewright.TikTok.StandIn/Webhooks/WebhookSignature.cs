using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>The header that proves a webhook: over the raw body, with the app's secret (contract section 6.2).</summary>
internal static class WebhookSignature
{
    public const string Header = "TikTok-Signature";

    public static string Of(string secret, DateTimeOffset at, string body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},s={Convert.ToHexStringLower(hash)}";
    }
}
