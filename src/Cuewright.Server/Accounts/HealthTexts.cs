using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Health;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Accounts;

/// <summary>Why an account is not simply healthy, in a sentence with a button. Total over <see cref="HealthCodes.All"/> and the features.</summary>
internal static class HealthTexts
{
    private const string Reconnect = "reconnect";
    private const string Resume = "resume";
    private const string Look = "look";
    private const string Wait = "wait";

    private static readonly Dictionary<string, (Func<AccountHealth, string> Message, string Action)> Texts = new(StringComparer.Ordinal)
    {
        [HealthCodes.Disconnected] = (health => FailureTexts.Of(health.ProblemCode, null)?.Message ?? "The account is disconnected. Connect it again; its schedule is kept.", Reconnect),
        [HealthCodes.ConsentEnded] = (_ => "The owner's consent has ended after its 365 days. Connect the account again; its schedule is kept.", Reconnect),
        [HealthCodes.CannotPublish] = (_ => "This account did not allow posting. Connect it again and leave all permissions ticked.", Reconnect),
        [HealthCodes.PostingRefused] = (health => FailureTexts.Of(health.CheckCode, null)!.Message, Look),
        [HealthCodes.ScheduleOutlivesConsent] = (health => $"{Publications(health.DoomedCount)} after the consent ends and will not go out unless the account is connected again before.", Reconnect),
        [HealthCodes.ConsentEndsSoon] = (_ => "The owner's consent ends within 30 days. Connect the account again before that day.", Reconnect),
        [HealthCodes.ConsentEndsInTwoMonths] = (_ => "The owner's consent ends within two months. Plan to connect the account again.", Reconnect),
        [HealthCodes.RefreshFails] = (_ => "Renewing the access fails again and again. Cuewright keeps trying; if it lasts, connect the account again.", Reconnect),
        [HealthCodes.OftenFails] = (health => $"{health.LastWeek.Failed} of the last {health.LastWeek.Failed + health.LastWeek.Published} publications failed within 7 days. Look at the latest one.", Look),
        [HealthCodes.FailedLately] = (health => $"{(health.LastWeek.Failed == 1 ? "1 publication" : $"{health.LastWeek.Failed} publications")} failed within 7 days. Look at the latest one.", Look),
        [HealthCodes.DailyCapReached] = (health => FailureTexts.Of(health.CheckCode, null)!.Message, Wait),
        [HealthCodes.PausedWithSchedule] = (health => $"It is paused while {(health.ScheduledCount == 1 ? "1 publication waits" : $"{health.ScheduledCount} publications wait")} for it.", Resume),
        [HealthCodes.ScopeMissing] = (_ => "Its owner did not allow everything, so some features are closed. Connect it again to open them.", Reconnect),
    };

    private static readonly Dictionary<string, string> Closed = new(StringComparer.Ordinal)
    {
        [ScopeFeatures.Publish] = "Publishing is closed.",
        [ScopeFeatures.Drafts] = "Drafts to the TikTok inbox are closed.",
        ["videos"] = "Figures of its videos are unknown, and published videos cannot be found again at TikTok.",
        ["counts"] = "Followers, likes and numbers of videos are unknown.",
        ["profile"] = "Its handle may be out of date.",
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    public static HealthReasonResponse Of(HealthReason reason, AccountHealth health)
    {
        var (message, action) = Texts[reason.Code];
        return new HealthReasonResponse(reason.Code, reason.Grade, message(health), action);
    }

    public static string OfClosed(string feature) => Closed[feature];

    private static string Publications(int count) => count == 1 ? "1 scheduled publication lies" : $"{count} scheduled publications lie";
}
