namespace Cuewright.TikTok.Tests.Support;

/// <summary>The sample bodies of the contract's section 12, with its dots filled in.</summary>
internal static class Samples
{
    public const string Token =
        """{"access_token":"act.x1","expires_in":86400,"open_id":"-000AbC","refresh_expires_in":31536000,"refresh_token":"rft.x1","scope":"user.info.basic,video.publish","token_type":"Bearer"}""";

    public const string TokenError = """{"error":"invalid_grant","error_description":"Authorization code is expired.","log_id":"20260911092010AA"}""";

    public const string AccessTokenInvalid =
        """{"data":{},"error":{"code":"access_token_invalid","message":"The access token is invalid or not found in the request.","log_id":"20260911092010BB"}}""";

    public const string CreatorInfo =
        """{"data":{"creator_avatar_url":"https://cdn.local/a.jpg","creator_username":"demo","creator_nickname":"Demo","privacy_level_options":["PUBLIC_TO_EVERYONE","MUTUAL_FOLLOW_FRIENDS","SELF_ONLY"],"comment_disabled":false,"duet_disabled":false,"stitch_disabled":true,"max_video_post_duration_sec":600},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string CreatorInfoCapped =
        """{"data":{},"error":{"code":"spam_risk_too_many_posts","message":"Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/","log_id":"LCAP"}}""";

    public const string Init =
        """{"data":{"publish_id":"v_pub_file~v2-1.7600000000000000001","upload_url":"https://upload.local/upload?upload_id=7600000000000000002&upload_token=5d1c"},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string StatusRunning = """{"data":{"status":"PROCESSING_UPLOAD","uploaded_bytes":20000000},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string StatusPublic =
        """{"data":{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7600000000000000003]},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string StatusPrivate = """{"data":{"status":"PUBLISH_COMPLETE"},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string StatusFailed =
        """{"data":{"status":"FAILED","fail_reason":"frame_rate_check_failed"},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string VideoList =
        """{"data":{"videos":[{"id":"7600000000000000003","create_time":1767225600,"view_count":12}],"cursor":1767225600000,"has_more":false},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string Pull = """{"data":{"publish_id":"v_pub_url~v2-1.7600000000000000001"},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public const string Cancelled = """{"error":{"code":"ok","message":"","log_id":"L"}}""";

    public static string Ok(string data) => $$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"L"}}""";

    public static string Error(string code, string message = "") => $$$"""{"data":{},"error":{"code":"{{{code}}}","message":"{{{message}}}","log_id":"LOG1"}}""";
}
