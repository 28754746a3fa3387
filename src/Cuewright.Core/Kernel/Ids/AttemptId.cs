using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cuewright.Core.Kernel.Ids;

[JsonConverter(typeof(EntityIdJson<AttemptId>))]
public readonly record struct AttemptId(Guid Value) : IEntityId<AttemptId>
{
    public static AttemptId From(Guid value) => new(value);

    public static AttemptId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static AttemptId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    // Route binding finds only a public static method on the struct itself.
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AttemptId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new AttemptId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
