using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Failures;

/// <summary>Kind to policy: the second of the three tables. Total over its input.</summary>
internal static class FailureRules
{
    private static readonly HashSet<string> Caps =
        [.. Enum.GetValues<TikTokFailureKind>().Select(Of).Where(rule => rule.Policy is FailurePolicy.WaitHours).Select(rule => rule.Code)];

    public static FailureRule Of(TikTokFailureKind kind) => kind switch
    {
        TikTokFailureKind.Unreachable => new(FailureCodes.TikTokUnreachable, FailurePolicy.KeepTrying),
        TikTokFailureKind.ServerFault => new(FailureCodes.TikTokFault, FailurePolicy.KeepTrying),
        TikTokFailureKind.UnreadableAnswer => new(FailureCodes.TikTokUnreadable, FailurePolicy.KeepTrying),
        TikTokFailureKind.RateLimited => new(FailureCodes.RateLimited, FailurePolicy.WaitMinutes),
        TikTokFailureKind.AccessTokenInvalid => new(FailureCodes.TokenRefused, FailurePolicy.TryAFewTimes),
        TikTokFailureKind.GrantInvalid => new(FailureCodes.GrantRevoked, FailurePolicy.Reconnect),
        TikTokFailureKind.AuthorizationRemoved => new(FailureCodes.GrantRevoked, FailurePolicy.Reconnect),
        TikTokFailureKind.ScopeMissing => new(FailureCodes.ScopeMissing, FailurePolicy.Reconnect),
        TikTokFailureKind.AppMisconfigured => new(FailureCodes.AppMisconfigured, FailurePolicy.GiveUp),
        TikTokFailureKind.DailyPostCap => new(FailureCodes.DailyCap, FailurePolicy.WaitHours),
        TikTokFailureKind.PendingDraftCap => new(FailureCodes.PendingDraftCap, FailurePolicy.WaitHours),
        TikTokFailureKind.ActiveUserCap => new(FailureCodes.ActiveUserCap, FailurePolicy.WaitHours),
        TikTokFailureKind.CreatorBanned => new(FailureCodes.CreatorBanned, FailurePolicy.GiveUp),
        TikTokFailureKind.UnauditedClient => new(FailureCodes.UnauditedPublicAccount, FailurePolicy.GiveUp),
        TikTokFailureKind.PrivacyMismatch => new(FailureCodes.PrivacyMismatch, FailurePolicy.Edit),
        TikTokFailureKind.UrlNotOwned => new(FailureCodes.UrlNotOwned, FailurePolicy.GiveUp),
        TikTokFailureKind.InvalidRequest => new(FailureCodes.RequestRefused, FailurePolicy.GiveUp),
        TikTokFailureKind.ChunkPlanRefused => new(FailureCodes.ChunkPlanRefused, FailurePolicy.GiveUp),
        TikTokFailureKind.UnknownPublishId => new(FailureCodes.PublishIdUnknown, FailurePolicy.GiveUp),
        TikTokFailureKind.ForeignPublishId => new(FailureCodes.PublishIdForeign, FailurePolicy.GiveUp),
        TikTokFailureKind.NotCancellable => new(FailureCodes.RequestRefused, FailurePolicy.GiveUp),
        TikTokFailureKind.AppVersionTooOld => new(FailureCodes.AppTooOld, FailurePolicy.GiveUp),
        TikTokFailureKind.FormatRefused => new(FailureCodes.FormatRefused, FailurePolicy.Edit),
        TikTokFailureKind.DurationRefused => new(FailureCodes.DurationRefused, FailurePolicy.Edit),
        TikTokFailureKind.FrameRateRefused => new(FailureCodes.FrameRateRefused, FailurePolicy.Edit),
        TikTokFailureKind.PictureSizeRefused => new(FailureCodes.PictureSizeRefused, FailurePolicy.Edit),
        TikTokFailureKind.PullFailed => new(FailureCodes.PullFailed, FailurePolicy.TryAFewTimes),
        TikTokFailureKind.Cancelled => new(FailureCodes.CancelledAtTikTok, FailurePolicy.GiveUp),
        TikTokFailureKind.SpamRisk => new(FailureCodes.SpamRisk, FailurePolicy.GiveUp),
        TikTokFailureKind.SpamRiskText => new(FailureCodes.SpamRiskText, FailurePolicy.Edit),
        TikTokFailureKind.Unknown => new(FailureCodes.Unknown, FailurePolicy.GiveUp),
    };

    /// <summary>One of TikTok's caps: it passes by itself, at a time that is known.</summary>
    public static bool IsCap(string? code) => code is not null && Caps.Contains(code);

    /// <summary>A verdict of FAILED is final for its attempt: what would be waited out during an attempt needs a new one here.</summary>
    public static FailureRule OfVerdict(TikTokFailureKind kind) =>
        Of(kind) is { Policy: FailurePolicy.KeepTrying } rule ? rule with { Policy = FailurePolicy.TryAFewTimes } : Of(kind);
}
