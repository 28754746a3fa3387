using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Cuewright.Core.Kernel.Ids;

[JsonConverter(typeof(EntityIdJson<AccountId>))]
public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static AccountId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static AccountId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    // Route binding finds only a public static method on the struct itself.
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new AccountId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
