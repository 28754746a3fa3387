using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cuewright.Core.Kernel.Ids;

[JsonConverter(typeof(EntityIdJson<PublicationId>))]
public readonly record struct PublicationId(Guid Value) : IEntityId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);

    public static PublicationId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static PublicationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    // Route binding finds only a public static method on the struct itself.
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new PublicationId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
