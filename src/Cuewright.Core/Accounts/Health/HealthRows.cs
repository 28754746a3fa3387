using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Health;

/// <summary>The statements behind the health board, each over all accounts of the workspace or one.</summary>
internal static class HealthRows
{
    public static IQueryable<AccountHealth> Accounts(CuewrightDbContext db, AccountId? id) =>
        from account in db.Accounts
        where account.RemovedAt == null && (id == null || account.Id == id)
        join grant in db.Grants on account.GrantId equals grant.Id
        join app in db.DeveloperApps on grant.DeveloperAppId equals app.Id
        select new AccountHealth
        {
            Id = account.Id,
            State = account.State,
            ProblemCode = account.ProblemCode,
            PausedAt = account.PausedAt,
            AppId = app.Id,
            AppName = app.Name,
            AppMode = app.Mode,
            AccessEndsAt = grant.AccessExpiresAt,
            ConsentEndsAt = grant.RefreshExpiresAt,
            RefreshFailures = grant.RefreshFailures,
            Scopes = grant.Scopes,
            CheckedAt = account.CheckedAt,
            CheckCode = account.CheckCode,
            LearnedDailyCap = account.LearnedDailyCap,
            // One step into the index for each account, however much it has published.
            LastSuccessAt = db.Publications.Where(p => p.AccountId == account.Id && p.State == PublicationState.Published)
                .OrderByDescending(p => p.PublishAt).Select(p => p.PublishedAt).FirstOrDefault(),
        };

    public static IQueryable<ScheduleRow> Schedules(CuewrightDbContext db, AccountId? id) =>
        from publication in db.Publications
        where (publication.State == PublicationState.Scheduled || publication.State == PublicationState.Parked) && (id == null || publication.AccountId == id)
        join grant in db.Grants on publication.GrantId equals grant.Id
        group new { publication.PublishAt, grant.RefreshExpiresAt } by publication.AccountId into scheduled
        select new ScheduleRow(scheduled.Key, scheduled.Count(), scheduled.Min(row => row.PublishAt), scheduled.Count(row => row.PublishAt >= row.RefreshExpiresAt));

    public static IQueryable<OutcomeRow> Outcomes(CuewrightDbContext db, AccountId? id, DateTimeOffset now)
    {
        var (month, week, day) = (now.AddDays(-30), now.AddDays(-7), now.AddDays(-1));
        return
            from publication in db.Publications
            where publication.PublishAt >= month && (id == null || publication.AccountId == id)
            where publication.State == PublicationState.Published || publication.State == PublicationState.Processing
                || publication.State == PublicationState.Failed || publication.State == PublicationState.Uncertain || publication.State == PublicationState.Delivered
            group publication by publication.AccountId into ended
            select new OutcomeRow(
                ended.Key,
                ended.Count(p => p.State == PublicationState.Published),
                ended.Count(p => p.State == PublicationState.Failed || p.State == PublicationState.Uncertain),
                ended.Count(p => p.State == PublicationState.Published && p.PublishAt >= week),
                ended.Count(p => (p.State == PublicationState.Failed || p.State == PublicationState.Uncertain) && p.PublishAt >= week),
                ended.Count(p => p.State == PublicationState.Processing || (p.State == PublicationState.Published && p.PublishedAt >= day)),
                ended.Count(p => p.State == PublicationState.Delivered && p.PublishAt >= day));
    }

    /// <summary>
    /// How many creators posted through each app that TikTok lets only a few post through. Counted over all workspaces: the cap is the app's.
    /// </summary>
    public static IQueryable<AppUsersRow> AppUsers(CuewrightDbContext db, DateTimeOffset now)
    {
        var day = now.AddDays(-1);
        return
            from publication in db.Publications.IgnoreQueryFilters()
            where publication.PublishAt >= day && (publication.State == PublicationState.Published || publication.State == PublicationState.Processing)
            join grant in db.Grants on publication.GrantId equals grant.Id
            join app in db.DeveloperApps on grant.DeveloperAppId equals app.Id
            where app.Mode != AppMode.Audited
            group grant.Id by app.Id into users
            select new AppUsersRow(users.Key, users.Distinct().Count());
    }

    /// <summary>The latest failure of each account in the last 30 days.</summary>
    public static IQueryable<FailureRow> Failures(CuewrightDbContext db, AccountId? id, DateTimeOffset now)
    {
        var month = now.AddDays(-30);
        return db.Publications
            .Where(p => p.PublishAt >= month && (id == null || p.AccountId == id) && (p.State == PublicationState.Failed || p.State == PublicationState.Uncertain))
            .GroupBy(p => p.AccountId)
            .Select(failed => failed.OrderByDescending(p => p.PublishAt)
                .Select(p => new FailureRow(p.AccountId, p.PostId, p.PublishAt!.Value, p.ProblemCode, p.ProblemReference)).First());
    }
}
