namespace Cuewright.TikTok;

/// <summary>What a failure means. Each code and each fail reason of TikTok has exactly one kind (contract sections 1.7, 2.2, 3).</summary>
public enum TikTokFailureKind
{
    /// <summary>No answer: timeout, connection refused or cut. It is unclear whether TikTok did what was asked.</summary>
    Unreachable,

    /// <summary>TikTok's own fault: 5xx, <c>internal_error</c>, <c>server_error</c>, fail reason <c>internal</c>. A write may have been applied.</summary>
    ServerFault,

    /// <summary>The minute's limit is reached.</summary>
    RateLimited,

    /// <summary>The access token is missing, wrong, expired or revoked: refresh once.</summary>
    AccessTokenInvalid,

    /// <summary>Code or refresh token is definitely dead: the user has to connect again.</summary>
    GrantInvalid,

    /// <summary>The user did not grant the scope. A refresh does not help.</summary>
    ScopeMissing,

    /// <summary>The developer app is unknown, its secret wrong, or it may not do this.</summary>
    AppMisconfigured,

    /// <summary>The creator's posts by API of the last 24 hours are used up, over all apps.</summary>
    DailyPostCap,

    /// <summary>Five drafts are waiting in the creator's inbox.</summary>
    PendingDraftCap,

    /// <summary>The app's number of posting users of the last 24 hours is used up. Not the account's fault.</summary>
    ActiveUserCap,

    /// <summary>TikTok banned the creator from posting.</summary>
    CreatorBanned,

    /// <summary>The app is not audited, so the account has to be private.</summary>
    UnauditedClient,

    /// <summary>The privacy level is not among the creator's current options.</summary>
    PrivacyMismatch,

    /// <summary>The media's address lies under no verified domain or prefix.</summary>
    UrlNotOwned,

    /// <summary>TikTok does not understand some value. Permanent.</summary>
    InvalidRequest,

    /// <summary>The chunk size was refused. Nothing is posted; another plan may pass.</summary>
    ChunkPlanRefused,

    /// <summary>TikTok does not know the publish id, or not yet.</summary>
    UnknownPublishId,

    /// <summary>The publish id belongs to another user's token.</summary>
    ForeignPublishId,

    /// <summary>The post is final or too far to be cancelled.</summary>
    NotCancellable,

    /// <summary>The user's TikTok app is too old for a photo draft.</summary>
    AppVersionTooOld,

    /// <summary>Container, codec, bitrate or file type is not accepted.</summary>
    FormatRefused,

    /// <summary>The video is too long or too short for this creator.</summary>
    DurationRefused,

    /// <summary>The frame rate is outside 23 to 60 per second.</summary>
    FrameRateRefused,

    /// <summary>The picture is outside 360 to 4096 pixels, or a photo is too large.</summary>
    PictureSizeRefused,

    /// <summary>TikTok could not fetch the media.</summary>
    PullFailed,

    /// <summary>Cancelled by the developer.</summary>
    Cancelled,

    /// <summary>The user refused the app, or removed it meanwhile.</summary>
    AuthorizationRemoved,

    /// <summary>TikTok judged the post risky.</summary>
    SpamRisk,

    /// <summary>TikTok judged the caption to be spam: edit it.</summary>
    SpamRiskText,

    /// <summary>An answer that is not in the contract's form. A write may have been applied.</summary>
    UnreadableAnswer,

    /// <summary>A code or fail reason that no table knows.</summary>
    Unknown,
}
