namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>The errors with the texts that real answers carry (contract section 2.3): many codes share one text, so that only the code tells.</summary>
internal static class ApiErrors
{
    private const string Guidelines = "Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/";

    public static ApiError AccessTokenInvalid { get; } =
        new("access_token_invalid", 401, "The access token is invalid or not found in the request.");

    public static ApiError ScopeNotAuthorized { get; } =
        new("scope_not_authorized", 401, "The user did not authorize the scope required for completing this request.");

    public static ApiError RateLimitExceeded { get; } = new("rate_limit_exceeded", 429, "The API rate limit was exceeded. Please try again later.");

    public static ApiError Internal { get; } = new("internal_error", 500, "Internal error, please try again later.");

    public static ApiError PostInfo { get; } = InvalidParams("The request post info is empty or incorrect");

    public static ApiError SourceInfo { get; } = InvalidParams("The request source info is empty or incorrect");

    public static ApiError ChunkSize { get; } = InvalidParams("The chunk size is invalid");

    public static ApiError ChunkCount { get; } = InvalidParams("The total chunk count is invalid");

    public static ApiError UrlOwnership { get; } = new(
        "url_ownership_unverified",
        403,
        "Please review our URL ownership verification rules at https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide/#pull_from_url");

    public static ApiError InvalidPublishId { get; } = new("invalid_publish_id", 400, "invalid_publish_id");

    public static ApiError ForeignPublishId { get; } =
        new("token_not_authorized_for_specified_publish_id", 400, "token_not_authorized_for_specified_publish_id");

    public static ApiError NotCancellable { get; } = new("publish_not_cancellable", 400, "publish_not_cancellable");

    public static ApiError MediaTypeOrMode { get; } = InvalidParams("Invalid media_type or post_mode");

    public static ApiError AppVersion { get; } = new("app_version_check_failed", 400, "app_version_check_failed");

    public static ApiError ScopePermissionMissed { get; } = new("scope_permission_missed", 400, "The access token lacks a scope for some of the fields.");

    public static ApiError TooManyPosts { get; } = Refused("spam_risk_too_many_posts");

    public static ApiError Banned { get; } = Refused("spam_risk_user_banned_from_posting");

    public static ApiError UserCap { get; } = Refused("reached_active_user_cap");

    public static ApiError Unaudited { get; } = Refused("unaudited_client_can_only_post_to_private_accounts");

    public static ApiError PrivacyMismatch { get; } = Refused("privacy_level_option_mismatch");

    /// <summary>Repeats its code as its text, as was seen.</summary>
    public static ApiError TooManyDrafts(int status) => new("spam_risk_too_many_pending_share", status, "spam_risk_too_many_pending_share");

    public static ApiError InvalidParams(string message) => new("invalid_params", 400, message);

    /// <summary>A 403 with the text that most of them share.</summary>
    public static ApiError Refused(string code) => new(code, 403, Guidelines);

    public static ApiError UnsupportedPath(string path) => new("invalid_params", 404, $"Unsupported path(Janus): {path}");
}
