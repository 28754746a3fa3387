using System.Collections.Concurrent;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Gates;

/// <summary>
/// The circuit breaker of each developer app. When TikTok fails several of an app's accounts one after another, nothing of that app is
/// claimed any more until one publication has found out that TikTok answers again. The rows are the state; this process only remembers
/// what saves it from asking them: which are worth a look, and what went well.
/// </summary>
internal sealed class AppGates(Database database, DatabaseClock databaseClock, PublishingWakeUp wakeUp, CircuitNews news, TimeProvider clock, EngineLog log)
{
    private readonly ConcurrentDictionary<Guid, AppTally> _tallies = new();
    private readonly ConcurrentDictionary<Guid, Guid> _probes = new();
    private volatile IReadOnlyList<AppGate> _known = [];

    /// <summary>Those that are open, or may open, as the latest claim found them.</summary>
    public IReadOnlyList<AppGate> Known => _known;

    public async Task<IReadOnlyList<AppGate>> ReadAsync(CuewrightDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - AppGate.Window;
        return _known = await db.AppGates.AsNoTracking().Where(gate => gate.OpenedAt != null || gate.WindowStartedAt > since).ToListAsync(cancellationToken);
    }

    /// <summary>Tells the others what went well here while somebody counts failures. Works inside the claim's transaction.</summary>
    public async Task TellAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        foreach (var gate in _known.Where(gate => !gate.IsOpen))
        {
            if (Tally(gate.DeveloperAppId).Take(gate.WindowStartedAt!.Value) is > 0 and var successes)
            {
                await db.AppGates.Where(row => row.DeveloperAppId == gate.DeveloperAppId && row.WindowStartedAt == gate.WindowStartedAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Successes, row => row.Successes + successes), cancellationToken);
            }
        }
    }

    /// <summary>Takes the right to try whether TikTok answers again; one over all processes. Works inside the claim's transaction.</summary>
    /// <returns>Null when somebody else tries, or has tried.</returns>
    public static async Task<AppGate?> LockToProbeAsync(CuewrightDbContext db, Guid developerAppId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gate = await AppGateRows.LockedAsync(db, developerAppId, "SKIP LOCKED", cancellationToken);
        return gate?.MayProbe(now) is true ? gate : null;
    }

    /// <summary>A call was answered, by whatever means TikTok itself.</summary>
    public async Task AnsweredAsync(Guid developerAppId, Guid grantId, CancellationToken cancellationToken)
    {
        Tally(developerAppId).Count(clock.GetUtcNow());
        if (_probes.TryRemove(KeyValuePair.Create(developerAppId, grantId)) && await CloseAsync(developerAppId, grantId, cancellationToken))
        {
            log.CircuitClosed(developerAppId);
        }
    }

    /// <summary>A call failed in a way that is TikTok's, not the account's.</summary>
    public async Task FailedAsync(Guid developerAppId, Guid grantId, CancellationToken cancellationToken)
    {
        // What was under way when the circuit opened tells nothing new.
        if (!_probes.TryRemove(KeyValuePair.Create(developerAppId, grantId)) && _known.Any(gate => gate.DeveloperAppId == developerAppId && gate.IsOpen))
        {
            return;
        }

        var retryAt = await database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await AppGateRows.EnsureAsync(db, developerAppId, cancellationToken);
                var gate = (await AppGateRows.LockedAsync(db, developerAppId, "", cancellationToken))!;
                var now = await databaseClock.NowAsync(db, cancellationToken);
                if (!gate.Fail(grantId, Tally(developerAppId).Take(gate.WindowStartedAt ?? now), now))
                {
                    return null;
                }

                await news.TellAsync(db, gate, cancellationToken);
                return gate.RetryAt;
            },
            cancellationToken);
        if (retryAt is { } at)
        {
            log.CircuitOpened(developerAppId, at);
            wakeUp.Signal();
        }
    }

    /// <summary>Whether such a failure says something about TikTok rather than about one account or one post.</summary>
    public static bool IsTikToks(TikTokFailureKind kind) =>
        kind is TikTokFailureKind.Unreachable or TikTokFailureKind.ServerFault or TikTokFailureKind.UnreadableAnswer;

    /// <summary>This process has claimed the publication that tries.</summary>
    public void Probing(Guid developerAppId, Guid grantId) => _probes[developerAppId] = grantId;

    private Task<bool> CloseAsync(Guid developerAppId, Guid grantId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                if (await AppGateRows.LockedAsync(db, developerAppId, "", cancellationToken) is not { IsOpen: true } gate || gate.ProbeGrantId != grantId)
                {
                    return false;
                }

                gate.Close();
                await news.TellAsync(db, gate, cancellationToken);
                db.AfterCommit(wakeUp.Signal);
                return true;
            },
            cancellationToken);

    private AppTally Tally(Guid developerAppId) => _tallies.GetOrAdd(developerAppId, _ => new AppTally());
}
