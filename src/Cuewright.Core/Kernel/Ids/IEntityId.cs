namespace Cuewright.Core.Kernel.Ids;

/// <summary>A strongly typed UUIDv7, for the ids that are easily swapped for one another.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
