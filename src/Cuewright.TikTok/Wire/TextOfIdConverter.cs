using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cuewright.TikTok.Wire;

/// <summary>An id of digits as text, to the last digit, whether TikTok wrote a string or a number.</summary>
internal sealed class TextOfIdConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
