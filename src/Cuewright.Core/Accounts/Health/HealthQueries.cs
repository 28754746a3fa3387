using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Health;

/// <summary>How the accounts of a workspace are. At most five statements, however many accounts there are.</summary>
internal sealed class HealthQueries(Database database, TimeProvider clock)
{
    /// <summary>The most urgent first.</summary>
    public Task<IReadOnlyList<AccountHealth>> ListAsync(Guid workspaceId, CancellationToken cancellationToken) =>
        ReadAsync(workspaceId, null, cancellationToken);

    /// <returns>Null when the workspace has no such account.</returns>
    public async Task<AccountHealth?> FindAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken) =>
        (await ReadAsync(workspaceId, id, cancellationToken)).SingleOrDefault();

    private Task<IReadOnlyList<AccountHealth>> ReadAsync(Guid workspaceId, AccountId? id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<AccountHealth>>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var accounts = await HealthRows.Accounts(db, id).ToListAsync(cancellationToken);
                var schedules = await HealthRows.Schedules(db, id).ToDictionaryAsync(row => row.Id, cancellationToken);
                var outcomes = await HealthRows.Outcomes(db, id, now).ToDictionaryAsync(row => row.Id, cancellationToken);
                var failures = await HealthRows.Failures(db, id, now).ToDictionaryAsync(row => row.Id, cancellationToken);
                // Over all workspaces, and of interest only where an app may not post for everybody yet.
                var users = accounts.TrueForAll(account => account.AppMode is AppMode.Audited)
                    ? []
                    : await HealthRows.AppUsers(db, now).ToDictionaryAsync(row => row.AppId, row => row.Users, cancellationToken);
                return
                [
                    .. accounts
                        .Select(account => Filled(account, schedules.GetValueOrDefault(account.Id), outcomes.GetValueOrDefault(account.Id), failures.GetValueOrDefault(account.Id)))
                        .Select(account => account with { AppUsersLastDay = account.AppMode is AppMode.Audited ? null : users.GetValueOrDefault(account.AppId) })
                        .Select(account => Judged(account, now))
                        .OrderByDescending(health => health.Grade).ThenBy(health => health.ReconnectBy(now) ?? DateTimeOffset.MaxValue).ThenBy(health => health.Id.Value),
                ];
            },
            cancellationToken);
    }

    private static AccountHealth Filled(AccountHealth account, ScheduleRow? schedule, OutcomeRow? outcome, FailureRow? failure) => account with
    {
        ScheduledCount = schedule?.Count ?? 0,
        NextPublishAt = schedule?.Next,
        DoomedCount = schedule?.Doomed ?? 0,
        PostsLastDay = outcome?.PostsLastDay ?? 0,
        PendingDrafts = outcome?.PendingDrafts ?? 0,
        LastWeek = outcome is null ? OutcomeCounts.None : new(outcome.PublishedLastWeek, outcome.FailedLastWeek),
        LastMonth = outcome is null ? OutcomeCounts.None : new(outcome.Published, outcome.Failed),
        LatestFailure = failure is null ? null : new(failure.PostId, failure.At, failure.Code, failure.Reference),
    };

    private static AccountHealth Judged(AccountHealth health, DateTimeOffset now) => health with { Reasons = HealthRules.Of(health, now) };
}
