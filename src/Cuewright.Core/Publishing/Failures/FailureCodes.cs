namespace Cuewright.Core.Publishing.Failures;

/// <summary>Stable codes of what can stop a publication. The server and the web app have a sentence for each.</summary>
internal static class FailureCodes
{
    public const string TikTokUnreachable = "tiktok_unreachable";
    public const string TikTokFault = "tiktok_fault";
    public const string TikTokUnreadable = "tiktok_unreadable";
    public const string TikTokDown = "tiktok_down";
    public const string RateLimited = "rate_limited";
    public const string TokenBucket = "token_bucket";
    public const string TokenRefused = "token_refused";
    public const string GrantDoubted = "grant_doubted";
    public const string GrantRevoked = "grant_revoked";
    public const string AccessRemovedByUser = "access_removed_by_user";
    public const string AccessRevokedByApp = "access_revoked_by_app";
    public const string TikTokAccountDeleted = "tiktok_account_deleted";
    public const string TikTokAccountBanned = "tiktok_account_banned";
    public const string TikTokAgeChanged = "tiktok_age_changed";
    public const string ScopeMissing = "scope_missing";
    public const string AppMisconfigured = "app_misconfigured";
    public const string DailyCap = "daily_cap";
    public const string PendingDraftCap = "pending_draft_cap";
    public const string ActiveUserCap = "active_user_cap";
    public const string CreatorBanned = "creator_banned";
    public const string UnauditedPublicAccount = "unaudited_public_account";
    public const string PrivacyMismatch = "privacy_mismatch";
    public const string UrlNotOwned = "url_not_owned";
    public const string RequestRefused = "request_refused";
    public const string ChunkPlanRefused = "chunk_plan_refused";
    public const string PublishIdUnknown = "publish_id_unknown";
    public const string PublishIdForeign = "publish_id_foreign";
    public const string AppTooOld = "app_too_old";
    public const string FormatRefused = "format_refused";
    public const string DurationRefused = "duration_refused";
    public const string FrameRateRefused = "frame_rate_refused";
    public const string PictureSizeRefused = "picture_size_refused";
    public const string PullFailed = "pull_failed";
    public const string CancelledAtTikTok = "cancelled_at_tiktok";
    public const string SpamRisk = "spam_risk";
    public const string SpamRiskText = "spam_risk_text";
    public const string Unknown = "unknown_failure";

    public const string AccountDisconnected = "account_disconnected";
    public const string AccountPaused = "account_paused";
    public const string Late = "late";
    public const string PublishingHeld = "publishing_held";
    public const string Restored = "restored";
    public const string LateSkipped = "late_skipped";
    public const string MediaMissing = "media_missing";
    public const string MediaNotReady = "media_not_ready";
    public const string PrivacyMissing = "privacy_missing";
    public const string BrandedPrivate = "branded_private";
    public const string DurationTooLong = "duration_too_long";
    public const string UploadRefused = "upload_refused";
    public const string UploadExpired = "upload_expired";
    public const string UploadLost = "upload_lost";
    public const string TakenBack = "taken_back";
    public const string PublicAddressNeeded = "public_address_needed";
    public const string PullLost = "pull_lost";
    public const string PullUnproven = "pull_unproven";
    public const string TriedTooLong = "tried_too_long";
    public const string NoVerdict = "no_verdict";
    public const string BytesUnproven = "bytes_unproven";
    public const string NotPublished = "not_published";
    public const string NotListed = "not_listed";
    public const string PhotosNotListed = "photos_not_listed";
    public const string InternalFault = "internal_fault";

    /// <summary>Every code, for the tables and tests that must be total over them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(FailureCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
    ];
}
