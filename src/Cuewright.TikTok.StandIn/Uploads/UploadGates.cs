using System.Collections.Concurrent;

namespace Cuewright.TikTok.StandIn.Uploads;

internal sealed class UploadGates
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string publishId, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(publishId, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
