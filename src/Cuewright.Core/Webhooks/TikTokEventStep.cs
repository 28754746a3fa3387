using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Webhooks;

/// <summary>
/// Applies the events that are due, each in one transaction with its own row: of several processes that try, one commits. The worker is a
/// shell around it.
/// </summary>
internal sealed class TikTokEventStep(Database database, TikTokEventApplication application, TimeProvider clock, WebhookLog log)
{
    private const int Batch = 50;
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    /// <summary>Works one batch, oldest first.</summary>
    /// <returns>How many were looked at; at zero nothing is left to do now.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await database.ReadAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var on = await db.TikTokEvents.Where(row => row.DueAt != null && row.DueAt <= now).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).Take(Batch).Select(row => row.Id).ToListAsync(cancellationToken);
                return on.Count > 0 ? on : await ClaimedByAttemptsAsync(db, cancellationToken);
            },
            cancellationToken);
        foreach (var id in due)
        {
            await ApplyAsync(id, cancellationToken);
        }

        return due.Count;
    }

    /// <summary>The next instant at which an event is due; null when none waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => db.TikTokEvents.Where(row => row.DueAt != null).MinAsync(row => row.DueAt, cancellationToken), cancellationToken);

    // What waits is due the moment its publish_id is stored.
    private static Task<List<Guid>> ClaimedByAttemptsAsync(CuewrightDbContext db, CancellationToken cancellationToken) =>
        db.TikTokEvents
            .Where(row => row.DueAt != null && row.State == TikTokEventState.Waiting && db.Attempts.Any(a => a.PublishId == row.PublishId
                && db.Grants.Any(g => g.Id == a.GrantId && g.DeveloperAppId == row.DeveloperAppId && g.OpenId == row.UserOpenId)))
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).Take(Batch).Select(row => row.Id).ToListAsync(cancellationToken);

    private async Task ApplyAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await ConflictRetry.RunAsync(
                token => database.WriteAsync(
                    WorkspaceScope.Instance,
                    async db =>
                    {
                        var row = await db.TikTokEvents.SingleAsync(row => row.Id == id, token);
                        if (row.DueAt is not null)
                        {
                            await application.ApplyAsync(db, row, clock.GetUtcNow(), token);
                        }

                        return row.State;
                    },
                    token),
                cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One event in trouble must not keep the others from being applied.
            log.EventFailed(exception, id);
            await PutOffAsync(id, cancellationToken);
        }
    }

    private Task<int> PutOffAsync(Guid id, CancellationToken cancellationToken)
    {
        DateTimeOffset? later = clock.GetUtcNow() + AfterFault;
        return database.WriteAsync(
            WorkspaceScope.Instance,
            db => db.TikTokEvents.Where(row => row.Id == id && row.DueAt != null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DueAt, later).SetProperty(row => row.State, TikTokEventState.Received).SetProperty(row => row.Version, row => row.Version + 1), cancellationToken),
            cancellationToken);
    }
}
