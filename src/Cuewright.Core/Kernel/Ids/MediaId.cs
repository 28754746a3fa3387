using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cuewright.Core.Kernel.Ids;

[JsonConverter(typeof(EntityIdJson<MediaId>))]
public readonly record struct MediaId(Guid Value) : IEntityId<MediaId>
{
    public static MediaId From(Guid value) => new(value);

    public static MediaId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static MediaId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    // Route binding finds only a public static method on the struct itself.
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MediaId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new MediaId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
