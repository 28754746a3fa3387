namespace Cuewright.Core.Accounts.Health;

/// <summary>Stable codes of why an account is not simply healthy. The server has a sentence and a button for each.</summary>
internal static class HealthCodes
{
    public const string Disconnected = "disconnected";
    public const string ConsentEnded = "consent_ended";
    public const string CannotPublish = "cannot_publish";
    public const string PostingRefused = "posting_refused";
    public const string ScheduleOutlivesConsent = "schedule_outlives_consent";
    public const string ConsentEndsSoon = "consent_ends_soon";
    public const string RefreshFails = "refresh_fails";
    public const string OftenFails = "often_fails";
    public const string ConsentEndsInTwoMonths = "consent_ends_in_two_months";
    public const string DailyCapReached = "daily_cap_reached";
    public const string FailedLately = "failed_lately";
    public const string PausedWithSchedule = "paused_with_schedule";
    public const string ScopeMissing = "feature_closed";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(HealthCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
