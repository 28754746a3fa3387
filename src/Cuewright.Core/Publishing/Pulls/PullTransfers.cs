using System.Collections.Concurrent;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>What this process is giving out right now.</summary>
internal sealed class PullTransfers(PullWakeUp wakeUp)
{
    private readonly ConcurrentDictionary<PullTransfer, AttemptId> _open = new();

    public IReadOnlyCollection<AttemptId> Attempts => [.. _open.Values.Distinct()];

    /// <summary>It can be cut off from here on.</summary>
    public void Add(PullTransfer transfer)
    {
        _open[transfer] = transfer.AttemptId;
        // Whoever watches looks more often while something is open.
        wakeUp.SignalHere();
    }

    public void Remove(PullTransfer transfer) => _open.TryRemove(transfer, out _);

    /// <summary>Cuts off what goes out for the attempt, here at once and in other processes as soon as they hear of it.</summary>
    public void Cut(AttemptId attemptId)
    {
        CutHere([attemptId]);
        wakeUp.Signal();
    }

    public void CutHere(IReadOnlyCollection<AttemptId> attempts)
    {
        foreach (var (transfer, attemptId) in _open)
        {
            if (attempts.Contains(attemptId))
            {
                transfer.CutOff();
            }
        }
    }
}
