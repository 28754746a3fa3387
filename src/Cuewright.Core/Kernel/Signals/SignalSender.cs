using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Kernel.Signals;

/// <summary>
/// Tells the other processes, by NOTIFY. Not within the transactions themselves: PostgreSQL lets transactions that notify commit only one
/// after another, and a burst of publications must not queue for that. What comes while one is sent goes with the next.
/// </summary>
internal sealed class SignalSender(ProcessSignals signals, IDbContextFactory<CuewrightDbContext> contexts, ProcessName process, TimeProvider clock, SignalLog log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!signals.HasOthers)
        {
            return;
        }

        try
        {
            while (await signals.Outgoing.WaitToReadAsync(stoppingToken))
            {
                await SendAsync(Take(), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.SenderStopped();
        }
    }

    private List<object> Take()
    {
        var taken = new List<object>();
        while (taken.Count < Batch && signals.Outgoing.TryRead(out var signal))
        {
            taken.Add(signal);
        }

        return taken;
    }

    private async Task SendAsync(List<object> taken, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var text in SignalMessage.Pack(process.Value, taken))
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_notify({SignalListener.Channel}, {text})", cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The others find out by looking, as they would without us.
            log.NotSent(exception, taken.Count);
            await Task.Delay(PauseAfterFault, clock, cancellationToken);
        }
    }
}
