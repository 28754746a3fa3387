using Cuewright.Core.Publishing.Claims;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing;

/// <summary>Keeps the lanes busy: claims as many as are free, sleeps until the next due instant or a wake-up.</summary>
internal sealed class PublishingWorker(
    PublishingEngine engine, PublicationClaims claims, PublishingWakeUp wakeUp, TimeProvider clock, IOptions<PublishingOptions> options, EngineLog log) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);

    private readonly HashSet<Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = 0;
            try
            {
                started = await StartAsManyAsFreeAsync(stoppingToken);
                if (started == 0)
                {
                    await wakeUp.WaitAsync(await SleepAsync(stoppingToken), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.PassFailed(exception);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_running);
    }

    private async Task<int> StartAsManyAsFreeAsync(CancellationToken cancellationToken)
    {
        var free = Free();
        if (free < options.Value.Concurrency / 4)
        {
            // Nearly full: a claim costs the same for one as for many, so a few that end soon are awaited first.
            await Task.Delay(Gathering, clock, cancellationToken);
            free = Free();
        }

        if (free == 0)
        {
            return 0;
        }

        var started = await engine.StartDueAsync(free, cancellationToken);
        foreach (var task in started)
        {
            _running.Add(task);
            // A finished publication frees its lane, and the account's next one may be due already.
            _ = task.ContinueWith(_ => wakeUp.SignalHere(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return started.Count;
    }

    private int Free()
    {
        _running.RemoveWhere(task => task.IsCompleted);
        return options.Value.Concurrency - _running.Count;
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken cancellationToken)
    {
        var longest = options.Value.LongestSleep;
        if (_running.Count == options.Value.Concurrency || await claims.NextDueAsync(cancellationToken) is not { } due)
        {
            return longest;
        }

        var until = due - clock.GetUtcNow();
        // What is due and was not claimed is held by a lease, here or elsewhere: look again soon, but do not spin.
        var soonest = TimeSpan.FromMilliseconds(100);
        return until < soonest ? soonest : until < longest ? until : longest;
    }
}
