using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>One pass: what has happened by the clock is queued, and what is due is sent. One at a time.</summary>
internal sealed class WebhookPump(
    StandInState state, DeveloperApps apps, Verdicts verdicts, WebhookQueue queue, WebhookSender sender, StandInOptions options, TimeProvider clock) : IDisposable
{
    // A timer cannot be set for months.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(7);
    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>How many were sent.</returns>
    public async Task<int> PassAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var task in Watched().ToList())
            {
                Tell(await verdicts.SettleAsync(task, cancellationToken));
            }

            var due = Due();
            foreach (var delivery in due)
            {
                await sender.SendAsync(delivery, cancellationToken);
            }

            return due.Count;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>When the next pass has something to do; null: not before something changes.</summary>
    public TimeSpan? UntilNext()
    {
        var now = clock.GetUtcNow();
        var instants = Watched().SelectMany(TaskEvents.Instants).Where(at => at > now)
            .Concat(state.Deliveries.All.Where(delivery => delivery.State is DeliveryState.Waiting).Select(delivery => delivery.NextAt));
        var next = instants.Select(at => (DateTimeOffset?)at).Min();
        return next is not { } due ? null : due <= now ? TimeSpan.Zero : due - now < LongestPause ? due - now : LongestPause;
    }

    public void Dispose() => _turn.Dispose();

    private IEnumerable<PublishTask> Watched()
    {
        var keys = apps.All.Where(app => app.WebhookUrl is not null).Select(app => app.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Count is 0 ? [] : state.Tasks.All.Where(task => keys.Contains(task.ClientKey));
    }

    private void Tell(PublishTask task)
    {
        var now = clock.GetUtcNow();
        var news = TaskEvents.By(task, now, options.WebhookOldSpelling).Where(news => !task.Told.Contains(news.Key)).ToList();
        if (news.Count is 0)
        {
            return;
        }

        state.Write(() =>
        {
            news.ForEach(item => queue.Add(task.ClientKey, item.Name, item.At, OpenIds.Of(task.ClientKey, task.Handle), item.Content));
            var current = state.Tasks.Find(task.PublishId)!;
            return state.Tasks.Put(current with { Told = [.. current.Told, .. news.Select(item => item.Key)] });
        });
    }

    private List<Delivery> Due()
    {
        var now = clock.GetUtcNow();
        var due = state.Deliveries.All.Where(delivery => delivery.State is DeliveryState.Waiting && now >= delivery.NextAt)
            .OrderBy(delivery => delivery.NextAt).ThenBy(delivery => delivery.Id, StringComparer.Ordinal);
        return options.WebhookShuffle
            ? [.. due.Reverse().OrderBy(delivery => Chance.Of(options.Seed, $"webhook order {delivery.Id}", delivery.Tries.Count))]
            : [.. due];
    }
}
