using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>One request of TikTok that is being answered.</summary>
internal sealed class PullTransfer : IDisposable
{
    private readonly PullTransfers _transfers;
    private readonly CancellationTokenSource _cut = new();
    private readonly Lock _lock = new();
    private bool _ended;

    public PullTransfer(PullTransfers transfers, AttemptId attemptId)
    {
        (_transfers, AttemptId) = (transfers, attemptId);
        transfers.Add(this);
    }

    public AttemptId AttemptId { get; }

    /// <summary>Cancelled when nothing more may leave.</summary>
    public CancellationToken Cut => _cut.Token;

    public void CutOff()
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _cut.Cancel();
            }
        }
    }

    public void Dispose()
    {
        _transfers.Remove(this);
        lock (_lock)
        {
            _ended = true;
        }

        _cut.Dispose();
    }
}
