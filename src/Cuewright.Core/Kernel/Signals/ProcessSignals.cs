using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Signals;

/// <summary>
/// What this process has to tell the others on its database: rows that became due, and changes that open pages want to know. Nothing of it
/// is needed for anything to be right; it only spares the others waiting. On SQLite there are no others.
/// </summary>
internal sealed class ProcessSignals(IOptions<DatabaseOptions> options)
{
    // Whoever cannot be told this much finds out by looking.
    private const int Backlog = 10_000;
    private readonly ConcurrentDictionary<string, WakeUp> _wakeUps = new(StringComparer.Ordinal);
    private readonly Channel<object> _outgoing = Channel.CreateBounded<object>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Names of wake-ups and <see cref="LiveEvent"/>s, in the order they came.</summary>
    public ChannelReader<object> Outgoing => _outgoing.Reader;

    public bool HasOthers => options.Value.Provider is DatabaseProvider.Postgres;

    public void Add(string name, WakeUp wakeUp) => _wakeUps[name] = wakeUp;

    public void Tell(string wakeUp) => Send(wakeUp);

    public void Tell(LiveEvent liveEvent)
    {
        if (LiveData.CanTravel(liveEvent.Data))
        {
            Send(liveEvent);
        }
    }

    /// <summary>Another process made something due.</summary>
    public void Wake(string name)
    {
        if (_wakeUps.TryGetValue(name, out var wakeUp))
        {
            wakeUp.SignalHere();
        }
    }

    /// <summary>Something may have been missed: everybody looks.</summary>
    public void WakeAll()
    {
        foreach (var wakeUp in _wakeUps.Values)
        {
            wakeUp.SignalHere();
        }
    }

    private void Send(object signal)
    {
        if (HasOthers)
        {
            _outgoing.Writer.TryWrite(signal);
        }
    }
}
