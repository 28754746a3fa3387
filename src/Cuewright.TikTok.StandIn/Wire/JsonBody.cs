using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>JSON in and out without types: the names on the wire stand where they are used.</summary>
internal static class JsonBody
{
    private const int Longest = 1 << 20;

    public static async Task WriteAsync(HttpContext context, int status, JsonObject body, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(body.ToJsonString(), cancellationToken);
    }

    /// <returns>Null when the body is no JSON object; an empty object when there is no body.</returns>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Longest)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        if (bytes.Length is 0)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(bytes.ToArray()) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A number that was parsed, or one that was put there as an int: the latter is not read as a long by itself.</summary>
    public static long? Whole(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => null,
    };

    public static bool? Flag(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
