using System.Collections.Frozen;
using static Cuewright.TikTok.TikTokFailureKind;

namespace Cuewright.TikTok;

/// <summary>From TikTok's words to a kind, by exact match of the whole value. An unknown word is <see cref="Unknown"/>.</summary>
public static class TikTokErrors
{
    private const string ChunkSizeMessage = "The chunk size is invalid";
    private const string InvalidPublishId = "invalid_publish_id";

    private static readonly FrozenDictionary<string, TikTokFailureKind> ByCode = new Dictionary<string, TikTokFailureKind>
    {
        ["access_token_invalid"] = AccessTokenInvalid,
        ["scope_not_authorized"] = ScopeMissing,
        ["scope_permission_missed"] = ScopeMissing,
        // Real answers use the plural, the posting pages the singular.
        ["invalid_params"] = InvalidRequest,
        ["invalid_param"] = InvalidRequest,
        ["invalid_file_upload"] = FormatRefused,
        ["rate_limit_exceeded"] = RateLimited,
        ["internal_error"] = ServerFault,
        ["spam_risk_too_many_posts"] = DailyPostCap,
        ["spam_risk_too_many_pending_share"] = PendingDraftCap,
        ["spam_risk_user_banned_from_posting"] = CreatorBanned,
        ["reached_active_user_cap"] = ActiveUserCap,
        ["unaudited_client_can_only_post_to_private_accounts"] = UnauditedClient,
        ["privacy_level_option_mismatch"] = PrivacyMismatch,
        ["url_ownership_unverified"] = UrlNotOwned,
        ["app_version_check_failed"] = AppVersionTooOld,
        [InvalidPublishId] = UnknownPublishId,
        ["token_not_authorized_for_specified_publish_id"] = ForeignPublishId,
        ["publish_not_cancellable"] = NotCancellable,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TikTokFailureKind> ByFailReason = new Dictionary<string, TikTokFailureKind>
    {
        ["file_format_check_failed"] = FormatRefused,
        // Named by clients only; the mend is the same.
        ["video_bitrate_check_failed"] = FormatRefused,
        ["duration_check_failed"] = DurationRefused,
        ["frame_rate_check_failed"] = FrameRateRefused,
        ["picture_size_check_failed"] = PictureSizeRefused,
        ["internal"] = ServerFault,
        ["video_pull_failed"] = PullFailed,
        ["photo_pull_failed"] = PullFailed,
        ["publish_cancelled"] = Cancelled,
        ["auth_removed"] = AuthorizationRemoved,
        ["spam_risk_too_many_posts"] = DailyPostCap,
        ["spam_risk_user_banned_from_posting"] = CreatorBanned,
        ["spam_risk_text"] = SpamRiskText,
        ["spam_risk"] = SpamRisk,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TikTokFailureKind> ByOAuthError = new Dictionary<string, TikTokFailureKind>
    {
        ["access_denied"] = AuthorizationRemoved,
        ["invalid_client"] = AppMisconfigured,
        ["invalid_grant"] = GrantInvalid,
        ["invalid_request"] = InvalidRequest,
        ["invalid_scope"] = AppMisconfigured,
        ["unauthorized_client"] = AppMisconfigured,
        ["unsupported_grant_type"] = AppMisconfigured,
        ["unsupported_response_type"] = AppMisconfigured,
        ["server_error"] = ServerFault,
        ["temporarily_unavailable"] = ServerFault,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every <c>error.code</c> with a kind (contract sections 2.2 and 3).</summary>
    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    /// <summary>Every <c>fail_reason</c> with a kind (contract section 3.7).</summary>
    public static IReadOnlyCollection<string> FailReasons => ByFailReason.Keys;

    /// <summary>Every OAuth <c>error</c> with a kind (contract section 1.7).</summary>
    public static IReadOnlyCollection<string> OAuthErrors => ByOAuthError.Keys;

    /// <summary>The kind of an API answer's <c>error.code</c>.</summary>
    public static TikTokFailureKind KindOfCode(string code) => ByCode.GetValueOrDefault(code, Unknown);

    /// <summary>The kind of a failed post's <c>fail_reason</c>.</summary>
    public static TikTokFailureKind KindOfFailReason(string reason) => ByFailReason.GetValueOrDefault(reason, Unknown);

    /// <summary>The kind of an OAuth answer's <c>error</c>, also of a callback's.</summary>
    public static TikTokFailureKind KindOfOAuthError(string error) => ByOAuthError.GetValueOrDefault(error, Unknown);

    /// <summary>The kind of a code, told apart by the message where one code stands for several things (contract section 2.3).</summary>
    internal static TikTokFailureKind KindOf(string code, string? message)
    {
        var kind = KindOfCode(code);
        return (kind, message) switch
        {
            (InvalidRequest, ChunkSizeMessage) => ChunkPlanRefused,
            (InvalidRequest, InvalidPublishId) => UnknownPublishId,
            (_, _) => kind,
        };
    }
}
