using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Kernel;

/// <summary>Hands live events to the open streams of this process and of the others. A slow reader loses its oldest events: pages read the truth again anyway.</summary>
internal sealed class LiveEvents(ProcessSignals others)
{
    private const int Backlog = 256;
    private readonly ConcurrentDictionary<Channel<LiveEvent>, Guid> _streams = new();

    public void Publish(LiveEvent liveEvent)
    {
        Deliver(liveEvent);
        others.Tell(liveEvent);
    }

    /// <summary>Hands it to the streams of this process alone.</summary>
    public void Deliver(LiveEvent liveEvent)
    {
        foreach (var (stream, workspaceId) in _streams)
        {
            if (workspaceId == liveEvent.WorkspaceId)
            {
                stream.Writer.TryWrite(liveEvent);
            }
        }
    }

    /// <summary>Ends every stream because events may have been missed: pages connect again and read everything anew.</summary>
    public void EndStreams()
    {
        foreach (var stream in _streams.Keys)
        {
            stream.Writer.TryComplete();
        }
    }

    /// <summary>Subscribes at once, so that nothing published after this call is missed.</summary>
    public IAsyncEnumerable<LiveEvent> Subscribe(Guid workspaceId, CancellationToken cancellationToken)
    {
        var stream = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        _streams[stream] = workspaceId;
        return ReadAsync(stream, cancellationToken);
    }

    private async IAsyncEnumerable<LiveEvent> ReadAsync(Channel<LiveEvent> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var liveEvent in stream.Reader.ReadAllAsync(cancellationToken))
            {
                yield return liveEvent;
            }
        }
        finally
        {
            _streams.TryRemove(stream, out _);
        }
    }
}
