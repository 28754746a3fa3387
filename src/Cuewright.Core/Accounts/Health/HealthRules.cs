using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Accounts.Health;

/// <summary>What counts as a reason, and how bad it is. The most urgent first.</summary>
internal static class HealthRules
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);
    private static readonly TimeSpan TwoMonths = TimeSpan.FromDays(60);
    private const int RefreshesInARow = 3;
    private const int EnoughToJudge = 3;

    public static IReadOnlyList<HealthReason> Of(AccountHealth health, DateTimeOffset now)
    {
        // Only a new consent helps, and after it everything else is judged anew.
        if (health.State is AccountState.Disconnected)
        {
            return [new(HealthCodes.Disconnected, HealthGrade.Broken)];
        }

        if (health.ConsentEndsAt <= now)
        {
            return [new(HealthCodes.ConsentEnded, HealthGrade.Broken)];
        }

        return [.. Found(health, now).OrderByDescending(reason => reason.Grade)];
    }

    private static IEnumerable<HealthReason> Found(AccountHealth health, DateTimeOffset now)
    {
        if (Access(health, now) is { } access)
        {
            yield return access;
        }

        if (health.RefreshFailures >= RefreshesInARow)
        {
            yield return new(HealthCodes.RefreshFails, HealthGrade.AtRisk);
        }

        if (Posting(health, now) is { } posting)
        {
            yield return posting;
        }

        if (Outcomes(health) is { } outcomes)
        {
            yield return outcomes;
        }

        if (health is { PausedAt: not null, ScheduledCount: > 0 })
        {
            yield return new(HealthCodes.PausedWithSchedule, HealthGrade.NeedsAttention);
        }

        foreach (var (_, feature) in ScopeFeatures.Closed(health.Scopes).Take(1))
        {
            yield return feature == ScopeFeatures.Publish ? new(HealthCodes.CannotPublish, HealthGrade.Broken) : new(HealthCodes.ScopeMissing, HealthGrade.NeedsAttention);
        }
    }

    private static HealthReason? Access(AccountHealth health, DateTimeOffset now) => (health.ConsentEndsAt - now) switch
    {
        _ when health.DoomedCount > 0 => new(HealthCodes.ScheduleOutlivesConsent, HealthGrade.AtRisk),
        var left when left <= Soon => new(HealthCodes.ConsentEndsSoon, HealthGrade.AtRisk),
        var left when left <= TwoMonths => new(HealthCodes.ConsentEndsInTwoMonths, HealthGrade.NeedsAttention),
        _ => null,
    };

    private static HealthReason? Posting(AccountHealth health, DateTimeOffset now) => health.CheckCode switch
    {
        FailureCodes.CreatorBanned or FailureCodes.UnauditedPublicAccount or FailureCodes.AppMisconfigured => new(HealthCodes.PostingRefused, HealthGrade.Broken),
        FailureCodes.DailyCap or FailureCodes.ActiveUserCap when health.CheckedAt > now.AddDays(-1) => new(HealthCodes.DailyCapReached, HealthGrade.NeedsAttention),
        _ => null,
    };

    private static HealthReason? Outcomes(AccountHealth health) => health.LastWeek switch
    {
        { ErrorRate: >= 0.5, Failed: >= EnoughToJudge } => new(HealthCodes.OftenFails, HealthGrade.AtRisk),
        { Failed: > 0 } => new(HealthCodes.FailedLately, HealthGrade.NeedsAttention),
        _ => null,
    };
}
