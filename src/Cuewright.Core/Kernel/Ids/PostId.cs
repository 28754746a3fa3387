using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cuewright.Core.Kernel.Ids;

[JsonConverter(typeof(EntityIdJson<PostId>))]
public readonly record struct PostId(Guid Value) : IEntityId<PostId>
{
    public static PostId From(Guid value) => new(value);

    public static PostId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static PostId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    // Route binding finds only a public static method on the struct itself.
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PostId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new PostId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
