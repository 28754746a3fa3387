using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>A webhook's body: JSON with JSON inside a string (contract section 6.3).</summary>
internal static class WebhookBody
{
    // Quotes inside the string as \" and not as \u0022, as real bodies have them.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string clientKey, string name, DateTimeOffset at, string openId, JsonObject content) => new JsonObject
    {
        ["client_key"] = clientKey,
        ["event"] = name,
        ["create_time"] = at.ToUnixTimeSeconds(),
        ["user_openid"] = openId,
        ["content"] = content.ToJsonString(Plain),
    }.ToJsonString(Plain);

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
