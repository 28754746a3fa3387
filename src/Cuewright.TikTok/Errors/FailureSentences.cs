namespace Cuewright.TikTok;

/// <summary>One sentence per kind, for logs. What a person reads in the product is written there.</summary>
internal static class FailureSentences
{
    public static string Of(TikTokFailureKind kind) => kind switch
    {
        TikTokFailureKind.Unreachable => "TikTok gave no answer.",
        TikTokFailureKind.ServerFault => "TikTok reported a fault of its own.",
        TikTokFailureKind.RateLimited => "TikTok's request limit is reached.",
        TikTokFailureKind.AccessTokenInvalid => "TikTok does not accept the access token.",
        TikTokFailureKind.GrantInvalid => "TikTok does not accept the code or refresh token.",
        TikTokFailureKind.ScopeMissing => "The account did not grant the scope for this.",
        TikTokFailureKind.AppMisconfigured => "TikTok does not accept the developer app for this.",
        TikTokFailureKind.DailyPostCap => "The creator's posts of the last 24 hours are used up.",
        TikTokFailureKind.PendingDraftCap => "Too many drafts are waiting in the creator's inbox.",
        TikTokFailureKind.ActiveUserCap => "The app's posting users of the last 24 hours are used up.",
        TikTokFailureKind.CreatorBanned => "TikTok banned the creator from posting.",
        TikTokFailureKind.UnauditedClient => "An app that is not audited posts to private accounts only.",
        TikTokFailureKind.PrivacyMismatch => "The creator does not offer this privacy level now.",
        TikTokFailureKind.UrlNotOwned => "The media's address is not verified for the app.",
        TikTokFailureKind.InvalidRequest => "TikTok does not understand the request.",
        TikTokFailureKind.ChunkPlanRefused => "TikTok refused the chunk size.",
        TikTokFailureKind.UnknownPublishId => "TikTok does not know the publish id.",
        TikTokFailureKind.ForeignPublishId => "The publish id belongs to another account.",
        TikTokFailureKind.NotCancellable => "The post cannot be cancelled any more.",
        TikTokFailureKind.AppVersionTooOld => "The user's TikTok app is too old for this.",
        TikTokFailureKind.FormatRefused => "TikTok refused the file's format.",
        TikTokFailureKind.DurationRefused => "TikTok refused the video's duration.",
        TikTokFailureKind.FrameRateRefused => "TikTok refused the video's frame rate.",
        TikTokFailureKind.PictureSizeRefused => "TikTok refused the picture's size.",
        TikTokFailureKind.PullFailed => "TikTok could not fetch the media.",
        TikTokFailureKind.Cancelled => "The post was cancelled.",
        TikTokFailureKind.AuthorizationRemoved => "The user refused or removed the app.",
        TikTokFailureKind.SpamRisk => "TikTok judged the post risky.",
        TikTokFailureKind.SpamRiskText => "TikTok judged the caption to be spam.",
        TikTokFailureKind.UnreadableAnswer => "TikTok's answer is not in the known form.",
        TikTokFailureKind.Unknown => "TikTok named a failure that is not known here.",
    };
}
