using System.Collections.Concurrent;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media.Uploads;

/// <summary>One writer per upload within this process. Across processes the store's own file lock says no.</summary>
internal sealed class UploadLocks
{
    private readonly ConcurrentDictionary<MediaId, bool> _held = new();

    /// <returns>Null when somebody else writes.</returns>
    public IDisposable? TryTake(MediaId id) => _held.TryAdd(id, true) ? new Held(_held, id) : null;

    private sealed class Held(ConcurrentDictionary<MediaId, bool> held, MediaId id) : IDisposable
    {
        public void Dispose() => held.TryRemove(id, out _);
    }
}
