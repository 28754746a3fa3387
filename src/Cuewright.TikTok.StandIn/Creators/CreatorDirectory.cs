using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>Finds and changes creators; a fresh stand-in is seeded with fourteen.</summary>
internal sealed class CreatorDirectory
{
    private readonly StandInState _state;

    public CreatorDirectory(StandInState state)
    {
        _state = state;
        state.Write(() =>
        {
            var missing = CreatorSeed.All.Where(creator => state.Creators.Find(creator.Handle) is null).ToList();
            missing.ForEach(creator => state.Creators.Put(creator));
            return missing.Count;
        });
    }

    public IReadOnlyList<Creator> All => [.. _state.Creators.All.OrderBy(creator => creator.Order)];

    public Creator? Find(string handle) => _state.Creators.Find(handle);

    public Creator Get(string handle) => Find(handle) ?? throw new InvalidOperationException("No such creator.");

    /// <returns>The changed creator; null if there is none of that handle.</returns>
    public Creator? Change(string handle, Func<Creator, Creator> change) =>
        _state.Write(() => Find(handle) is { } creator ? _state.Creators.Put(change(creator)) : null);

    /// <summary>Takes one refusal off the creator, if the next post is to be refused at that point.</summary>
    /// <returns>The reason; null when nothing is refused.</returns>
    public string? SpendRefusal(string handle, string at) => _state.Write(() =>
    {
        if (Find(handle) is not { Refusal: { } refusal } creator || refusal.At != at)
        {
            return null;
        }

        _state.Creators.Put(creator with { Refusal = refusal.Less });
        return refusal.Reason;
    });
}
