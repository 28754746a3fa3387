using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cuewright.Core.Kernel.Ids;

/// <summary>Stores a typed id as its UUID.</summary>
internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree cannot call a static abstract member directly.
    private static TId Make(Guid value) => TId.From(value);
}
