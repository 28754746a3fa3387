using System.Collections.Frozen;
using System.Text.Json;

namespace Cuewright.Core.Kernel.Signals;

/// <summary>The data of live events as it travels from process to process.</summary>
internal static class LiveData
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(LiveData).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(ILiveData).IsAssignableFrom(type)).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public static bool CanTravel(object data) => data is ILiveData;

    public static string NameOf(object data) => data.GetType().Name;

    public static JsonElement Write(object data) => JsonSerializer.SerializeToElement(data, data.GetType(), JsonSerializerOptions.Web);

    /// <returns>Null when it is of a kind that this version does not know.</returns>
    public static object? Read(string name, JsonElement data) => Types.TryGetValue(name, out var type) ? data.Deserialize(type, JsonSerializerOptions.Web) : null;
}
