using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cuewright.TikTok.Wire;

/// <summary>Post ids as numbers or strings, in a list or alone. What is no id is left out: no id is never a reason to lose a status (traps 8 to 10).</summary>
internal sealed class PostIdsConverter : JsonConverter<IReadOnlyList<long>>
{
    public override IReadOnlyList<long> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        IEnumerable<JsonElement> ids = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return [.. ids.Select(id => id.WholeOrNull()).OfType<long>().Where(id => id > 0)];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long> value, JsonSerializerOptions options) => throw new NotSupportedException("Only read.");
}
