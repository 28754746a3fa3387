using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.Wire;

internal static class JsonReading
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static JsonElement EmptyObject { get; } = JsonElement.Parse("{}"u8);

    /// <summary>A text as a JSON object; null for anything else.</summary>
    public static JsonElement? ObjectOf(ReadOnlyMemory<byte> utf8)
    {
        var body = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="ObjectOf(ReadOnlyMemory{byte})"/>
    public static JsonElement? ObjectOf(string text) => ObjectOf(Encoding.UTF8.GetBytes(text));

    /// <summary>A text member; null when it is none, or when its escapes make no text.</summary>
    public static string? Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.TextOrNull() : null;

    /// <summary>A whole number, written as a number or in a string: ids come as both.</summary>
    public static long? Whole(this JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.WholeOrNull() : null;

    /// <summary>The element as a whole number; null for a fraction, a number beyond 64 bits and anything else.</summary>
    public static long? WholeOrNull(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : null,
        JsonValueKind.String => long.TryParse(value.TextOrNull(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    public static JsonElement? Object(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The element as a wire type; null when a member has a type that cannot be read.</summary>
    public static T? ReadAs<T>(this JsonElement element, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An instant from Unix seconds; null outside the calendar.</summary>
    public static DateTimeOffset? Instant(long? seconds) =>
        seconds is { } value && value >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && value <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;

    /// <summary>An absolute http or https address; null for anything else.</summary>
    public static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    private static string? TextOrNull(this JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or bytes that are no UTF-8 are found only here, not while parsing.
            return null;
        }
    }
}
