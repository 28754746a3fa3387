using System.Net;
using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>An answer as it came over the wire.</summary>
public sealed record Answer(int Status, string Body, string? ContentRange, Uri? Location, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The envelope's code.</summary>
    public string? Code => Json.GetProperty("error").GetProperty("code").GetString();

    public string? Message => Json.GetProperty("error").GetProperty("message").GetString();

    /// <summary>The flat error of OAuth.</summary>
    public (string? Error, string? Description) OAuthError => (Json.GetProperty("error").GetString(), Json.GetProperty("error_description").GetString());

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(cancellationToken),
            headers.GetValueOrDefault("Content-Range"),
            response.Headers.Location,
            response.Content.Headers.ContentType?.MediaType,
            headers);
    }

    public Dictionary<string, string> CallbackFields()
    {
        Assert.Equal((int)HttpStatusCode.Found, Status);
        return Location!.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
    }
}
