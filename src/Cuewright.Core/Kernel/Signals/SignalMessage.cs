using System.Text;
using System.Text.Json;

namespace Cuewright.Core.Kernel.Signals;

/// <summary>One notification: who sends it, which workers to wake, and what open pages hear.</summary>
/// <param name="From">So that the sender does not hear itself.</param>
internal sealed record SignalMessage(string From, IReadOnlyList<string> WakeUps, IReadOnlyList<SignalMessage.Event> Events)
{
    /// <summary>PostgreSQL takes less than 8,000 bytes.</summary>
    private const int Most = 7_800;
    private const int Frame = 200;

    /// <summary>As few notifications as hold the signals; each wake-up is told once.</summary>
    public static IEnumerable<string> Pack(string from, IReadOnlyCollection<object> signals)
    {
        var wakeUps = signals.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var (events, size) = (new List<Event>(), Frame + wakeUps.Sum(name => name.Length + 3));
        foreach (var liveEvent in signals.OfType<LiveEvent>())
        {
            var packed = new Event(liveEvent.WorkspaceId, liveEvent.Kind, LiveData.NameOf(liveEvent.Data), LiveData.Write(liveEvent.Data));
            var length = Encoding.UTF8.GetByteCount(packed.Data.GetRawText()) + packed.Kind.Length + packed.Type.Length + Frame;
            if (length + Frame > Most)
            {
                // Nothing that is ids and numbers gets this long; pages read the truth again anyway.
                continue;
            }

            if (size + length > Most)
            {
                yield return Text(new SignalMessage(from, wakeUps, events));
                (wakeUps, events, size) = ([], [], Frame);
            }

            events.Add(packed);
            size += length;
        }

        if (wakeUps.Count + events.Count > 0)
        {
            yield return Text(new SignalMessage(from, wakeUps, events));
        }
    }

    /// <returns>Null when it is none of ours.</returns>
    public static SignalMessage? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SignalMessage>(text, JsonSerializerOptions.Web) is { From: not null, WakeUps: not null, Events: not null } message ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(SignalMessage message) => JsonSerializer.Serialize(message, JsonSerializerOptions.Web);

    internal sealed record Event(Guid WorkspaceId, string Kind, string Type, JsonElement Data);
}
