using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>Every few seconds: learns whether publishing is held, sets aside what became due meanwhile, and now and then writes how far the database knows.</summary>
internal sealed class HoldWatch(
    InstanceRow row, PastPublications past, PublishingHold hold, HighWaterMark mark, Database database, PublishingWakeUp wakeUp, TimeProvider clock, HoldLog log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromSeconds(30);

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var instance = await row.ReadAsync(cancellationToken);
        if (hold.Learn(instance))
        {
            wakeUp.SignalHere();
        }

        while (hold.KeepsTokens && await past.MarkAsync(cancellationToken) > 0)
        {
            // As long as there is something.
        }

        if (instance is not null && clock.GetUtcNow() is var now && now - instance.LastSeenAt >= BetweenMarks && await SeeAsync(now, cancellationToken))
        {
            mark.Write(now);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LookFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Past the version: it is news, not a change. It never goes back, whatever the clock does.
    private async Task<bool> SeeAsync(DateTimeOffset now, CancellationToken cancellationToken) => await database.WriteAsync(
        WorkspaceScope.Instance,
        db => db.Instance.Where(instance => instance.LastSeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(instance => instance.LastSeenAt, now), cancellationToken),
        cancellationToken) == 1;
}
