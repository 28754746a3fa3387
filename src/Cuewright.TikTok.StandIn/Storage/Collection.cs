using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.StandIn.Storage;

/// <summary>All documents of one kind: read from memory, written through to the file. Documents are immutable; a change is a new one.</summary>
internal sealed class Collection<T>(Store store, string kind, JsonTypeInfo<T> json, Func<T, string> id, Func<T, string> group) : ICollection
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableList<string>> _groups = new(StringComparer.Ordinal);

    public IEnumerable<T> All => _documents.Values;

    public T? Find(string key) => _documents.GetValueOrDefault(key);

    /// <summary>The documents of one group (a creator's, say), oldest first.</summary>
    public IReadOnlyList<T> InGroup(string key) =>
        _groups.TryGetValue(key, out var ids) ? [.. ids.Select(Find).OfType<T>()] : [];

    public T Put(T document)
    {
        store.Upsert(kind, id(document), JsonSerializer.Serialize(document, json));
        Remember(document);
        return document;
    }

    public void Remove(T document)
    {
        store.Delete(kind, id(document));
        _documents.TryRemove(id(document), out _);
        _groups.AddOrUpdate(group(document), [], (_, ids) => ids.Remove(id(document)));
    }

    public void Load()
    {
        _documents.Clear();
        _groups.Clear();
        foreach (var text in store.ReadAll(kind))
        {
            Remember(JsonSerializer.Deserialize(text, json)!);
        }
    }

    private void Remember(T document)
    {
        var isNew = !_documents.ContainsKey(id(document));
        _documents[id(document)] = document;
        if (isNew)
        {
            _groups.AddOrUpdate(group(document), [id(document)], (_, ids) => ids.Add(id(document)));
        }
    }
}
