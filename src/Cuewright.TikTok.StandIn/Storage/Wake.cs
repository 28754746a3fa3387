using System.Threading.Channels;

namespace Cuewright.TikTok.StandIn.Storage;

/// <summary>Tells whoever waits that something changed. One signal stands for any number.</summary>
internal sealed class Wake
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => _signals.Writer.TryWrite(true);

    /// <summary>Returns at the next signal, or when so much time has passed by the clock.</summary>
    public async Task WaitAsync(TimeSpan? longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = longest is { } time ? new CancellationTokenSource(time, clock) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _signals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
