using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cuewright.Testing.Publishing;

/// <summary>A delivery as TikTok sends it. Signed here by hand, so that a mistake of the verifier cannot hide in both.</summary>
internal sealed record SignedEvent(string Signature, byte[] Body)
{
    public static SignedEvent Of(
        (string Key, string Secret) app, DateTimeOffset now, string name, string? openId, object content, DateTimeOffset? happenedAt = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["client_key"] = app.Key,
            ["event"] = name,
            ["create_time"] = (happenedAt ?? now).ToUnixTimeSeconds(),
            ["user_openid"] = openId,
            ["content"] = JsonSerializer.Serialize(content),
        });
        return Of(app.Secret, now, body);
    }

    public static SignedEvent Of(string secret, DateTimeOffset now, byte[] body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return new SignedEvent($"t={time},s={Convert.ToHexStringLower(mac)}", body);
    }
}
