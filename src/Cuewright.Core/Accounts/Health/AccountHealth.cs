using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Health;

/// <summary>Everything that says how an account is and how long it will be so. What is not known is null, never 0.</summary>
internal sealed record AccountHealth
{
    public required AccountId Id { get; init; }

    public required AccountState State { get; init; }

    public required string? ProblemCode { get; init; }

    public required DateTimeOffset? PausedAt { get; init; }

    public required Guid AppId { get; init; }

    public required string AppName { get; init; }

    public required AppMode AppMode { get; init; }

    public required DateTimeOffset AccessEndsAt { get; init; }

    /// <summary>365 days after the consent; refreshing does not move it.</summary>
    public required DateTimeOffset ConsentEndsAt { get; init; }

    /// <summary>Refreshes in a row that failed.</summary>
    public required int RefreshFailures { get; init; }

    /// <summary>Comma separated.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset? CheckedAt { get; init; }

    public required string? CheckCode { get; init; }

    public required int? LearnedDailyCap { get; init; }

    public required DateTimeOffset? LastSuccessAt { get; init; }

    public int PostsLastDay { get; init; }

    /// <summary>Drafts of ours that reached its inbox within 24 hours and were not posted yet.</summary>
    public int PendingDrafts { get; init; }

    /// <summary>Creators who posted through its app within 24 hours; null: its app is audited, so it does not matter.</summary>
    public int? AppUsersLastDay { get; init; }

    public OutcomeCounts LastWeek { get; init; } = OutcomeCounts.None;

    public OutcomeCounts LastMonth { get; init; } = OutcomeCounts.None;

    public LatestFailure? LatestFailure { get; init; }

    public int ScheduledCount { get; init; }

    public DateTimeOffset? NextPublishAt { get; init; }

    /// <summary>Scheduled publications that lie after the consent's end: they will not go out without a new consent.</summary>
    public int DoomedCount { get; init; }

    public IReadOnlyList<HealthReason> Reasons { get; init; } = [];

    public HealthGrade Grade => Reasons.Count == 0 ? HealthGrade.Healthy : Reasons.Max(reason => reason.Grade);

    public bool IsConnected(DateTimeOffset now) => State is AccountState.Connected && ConsentEndsAt > now;

    /// <summary>Until then a new consent is needed so that nothing is lost; null: it is too late, and nothing waits.</summary>
    public DateTimeOffset? ReconnectBy(DateTimeOffset now) => IsConnected(now) ? ConsentEndsAt : NextPublishAt;
}
