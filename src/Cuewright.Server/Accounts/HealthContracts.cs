using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Accounts;

/// <summary>How the accounts of the workspace are, the most urgent first.</summary>
internal sealed record HealthBoardResponse(HealthSummaryResponse Summary, IReadOnlyList<AccountHealthResponse> Accounts)
{
    public static HealthBoardResponse From(IReadOnlyList<AccountHealth> accounts, DateTimeOffset now) => new(
        new HealthSummaryResponse(
            accounts.Count(account => account.Grade is HealthGrade.Healthy),
            accounts.Count(account => account.Grade is HealthGrade.NeedsAttention),
            accounts.Count(account => account.Grade is HealthGrade.AtRisk),
            accounts.Count(account => account.Grade is HealthGrade.Broken)),
        [.. accounts.Select(account => AccountHealthResponse.From(account, now))]);
}

/// <summary>How many accounts have each grade.</summary>
internal sealed record HealthSummaryResponse(int Healthy, int NeedsAttention, int AtRisk, int Broken);

/// <summary>How one account is, and how long it will be so.</summary>
/// <param name="Reasons">Why it is not simply healthy, the worst first.</param>
/// <param name="AppName">The developer app it is connected with.</param>
/// <param name="AppMode">What TikTok lets that app do, as an administrator said.</param>
/// <param name="AccessEndsAt">When the access token ends; it is renewed ahead of that.</param>
/// <param name="ConsentEndsAt">From then on only a new consent helps; renewing does not move it.</param>
/// <param name="ClosedFeatures">What its owner did not allow, with what is closed by it.</param>
/// <param name="LastCheck">When TikTok was last asked what it may post, and what came of it; null: never.</param>
/// <param name="LastSuccessAt">Its latest publication that went out; null: none yet.</param>
/// <param name="LatestFailure">The latest one of the last 30 days.</param>
/// <param name="Forecast">Whether what is scheduled will go out.</param>
internal sealed record AccountHealthResponse(
    AccountId AccountId,
    HealthGrade Grade,
    IReadOnlyList<HealthReasonResponse> Reasons,
    string AppName,
    AppMode AppMode,
    DateTimeOffset? PausedAt,
    DateTimeOffset AccessEndsAt,
    DateTimeOffset ConsentEndsAt,
    IReadOnlyList<ClosedFeatureResponse> ClosedFeatures,
    CreatorCheckResponse? LastCheck,
    DateTimeOffset? LastSuccessAt,
    OutcomeCountsResponse LastWeek,
    OutcomeCountsResponse LastMonth,
    LatestFailureResponse? LatestFailure,
    AccountCapsResponse Caps,
    HealthForecastResponse Forecast)
{
    public static AccountHealthResponse From(AccountHealth health, DateTimeOffset now) => new(
        health.Id,
        health.Grade,
        [.. health.Reasons.Select(reason => HealthTexts.Of(reason, health))],
        health.AppName,
        health.AppMode,
        health.PausedAt,
        health.AccessEndsAt,
        health.ConsentEndsAt,
        ClosedFeatureResponse.Of(health.Scopes),
        health.CheckedAt is { } at ? new CreatorCheckResponse(at, FailureTexts.Of(health.CheckCode, null)) : null,
        health.LastSuccessAt,
        OutcomeCountsResponse.From(health.LastWeek),
        OutcomeCountsResponse.From(health.LastMonth),
        LatestFailureResponse.From(health.LatestFailure),
        AccountCapsResponse.From(health),
        new HealthForecastResponse(health.ScheduledCount, health.NextPublishAt, health.IsConnected(now) ? health.DoomedCount : health.ScheduledCount, health.ReconnectBy(now)));
}

/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">What it means and what mends it.</param>
/// <param name="Action">The button: reconnect, resume, look, wait, or none.</param>
internal sealed record HealthReasonResponse(string Code, HealthGrade Grade, string Message, string Action);

/// <param name="Scope">TikTok's name of what was not allowed.</param>
/// <param name="Feature">Stable code of what is closed by it.</param>
internal sealed record ClosedFeatureResponse(string Scope, string Feature, string Message)
{
    /// <param name="granted">Comma separated.</param>
    public static IReadOnlyList<ClosedFeatureResponse> Of(string granted) =>
        [.. ScopeFeatures.Closed(granted).Select(closed => new ClosedFeatureResponse(closed.Scope, closed.Feature, HealthTexts.OfClosed(closed.Feature)))];
}

/// <param name="Problem">Why it could not post then; null: it could.</param>
internal sealed record CreatorCheckResponse(DateTimeOffset At, ProblemResponse? Problem);

/// <summary>How the publications of a time ended.</summary>
/// <param name="ErrorRate">Share that failed, 0 to 1; null while nothing ended.</param>
internal sealed record OutcomeCountsResponse(int Published, int Failed, double? ErrorRate)
{
    public static OutcomeCountsResponse From(OutcomeCounts counts) => new(counts.Published, counts.Failed, counts.ErrorRate);
}

internal sealed record LatestFailureResponse(PostId PostId, DateTimeOffset At, ProblemResponse? Problem)
{
    public static LatestFailureResponse? From(LatestFailure? failure) =>
        failure is null ? null : new(failure.PostId, failure.At, FailureTexts.Of(failure.Code, failure.Reference));
}

/// <summary>What TikTok's caps leave; what is not known is null.</summary>
/// <param name="PostsLastDay">Posts of ours in the last 24 hours. Other apps' posts count at TikTok too and are not known here.</param>
/// <param name="LearnedDailyCap">Posts of ours at which TikTok last said that the day is full; null: it never did.</param>
/// <param name="PendingDrafts">Drafts of ours that reached its inbox in the last 24 hours and were not posted yet.</param>
/// <param name="MaxPendingDrafts">At this many TikTok takes no more.</param>
/// <param name="AppUsersLastDay">Creators who posted through its app in the last 24 hours; null: the app is audited, so it does not matter.</param>
/// <param name="MaxAppUsers">At this many nobody else can post through the app; null: the app is audited.</param>
internal sealed record AccountCapsResponse(int PostsLastDay, int? LearnedDailyCap, int PendingDrafts, int MaxPendingDrafts, int? AppUsersLastDay, int? MaxAppUsers)
{
    public static AccountCapsResponse From(AccountHealth health) => new(
        health.PostsLastDay,
        health.LearnedDailyCap,
        health.PendingDrafts,
        TikTokCaps.PendingDrafts,
        health.AppUsersLastDay,
        health.AppMode is AppMode.Audited ? null : TikTokCaps.UsersOfUnauditedApp);
}

/// <param name="ScheduledCount">Publications that wait for their instant.</param>
/// <param name="DoomedCount">Those that will not go out without a new consent.</param>
/// <param name="ReconnectBy">Until then a new consent is needed so that nothing is lost; null: nothing waits.</param>
internal sealed record HealthForecastResponse(int ScheduledCount, DateTimeOffset? NextPublishAt, int DoomedCount, DateTimeOffset? ReconnectBy);
