using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Kernel;

/// <summary>Wakes a worker before its time because a row became due, here and in the other processes. Signals that come while it works are not lost.</summary>
internal class WakeUp : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly TimeProvider _clock;
    private readonly ProcessSignals? _others;

    public WakeUp(TimeProvider clock)
        : this(clock, null)
    {
    }

    protected WakeUp(TimeProvider clock, ProcessSignals? others)
    {
        (_clock, _others) = (clock, others);
        others?.Add(GetType().Name, this);
    }

    /// <summary>A row became due: whoever is free first takes it.</summary>
    public void Signal()
    {
        SignalHere();
        _others?.Tell(GetType().Name);
    }

    /// <summary>For what concerns this process alone.</summary>
    public void SignalHere()
    {
        lock (_signal)
        {
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    /// <summary>Waits for a signal, at most <paramref name="atMost"/> of the clock's time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _clock.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), deadline, atMost, Timeout.InfiniteTimeSpan);
        try
        {
            await _signal.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: the worker looks at its rows without having been called.
            return;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _signal.Dispose();
        }
    }
}
