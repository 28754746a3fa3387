namespace Cuewright.TikTok.Tests.Errors;

public sealed class TikTokErrorsTests
{
    // The contract's own list (sections 2.2 and 3), written out a second time: a lost or changed row fails here.
    [Theory]
    [InlineData("access_token_invalid", TikTokFailureKind.AccessTokenInvalid)]
    [InlineData("scope_not_authorized", TikTokFailureKind.ScopeMissing)]
    [InlineData("scope_permission_missed", TikTokFailureKind.ScopeMissing)]
    [InlineData("invalid_params", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_param", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_file_upload", TikTokFailureKind.FormatRefused)]
    [InlineData("rate_limit_exceeded", TikTokFailureKind.RateLimited)]
    [InlineData("internal_error", TikTokFailureKind.ServerFault)]
    [InlineData("spam_risk_too_many_posts", TikTokFailureKind.DailyPostCap)]
    [InlineData("spam_risk_too_many_pending_share", TikTokFailureKind.PendingDraftCap)]
    [InlineData("spam_risk_user_banned_from_posting", TikTokFailureKind.CreatorBanned)]
    [InlineData("reached_active_user_cap", TikTokFailureKind.ActiveUserCap)]
    [InlineData("unaudited_client_can_only_post_to_private_accounts", TikTokFailureKind.UnauditedClient)]
    [InlineData("privacy_level_option_mismatch", TikTokFailureKind.PrivacyMismatch)]
    [InlineData("url_ownership_unverified", TikTokFailureKind.UrlNotOwned)]
    [InlineData("app_version_check_failed", TikTokFailureKind.AppVersionTooOld)]
    [InlineData("invalid_publish_id", TikTokFailureKind.UnknownPublishId)]
    [InlineData("token_not_authorized_for_specified_publish_id", TikTokFailureKind.ForeignPublishId)]
    [InlineData("publish_not_cancellable", TikTokFailureKind.NotCancellable)]
    public void Every_code_has_its_kind(string code, TikTokFailureKind kind) => Assert.Equal(kind, TikTokErrors.KindOfCode(code));

    [Theory]
    [InlineData("file_format_check_failed", TikTokFailureKind.FormatRefused)]
    [InlineData("video_bitrate_check_failed", TikTokFailureKind.FormatRefused)]
    [InlineData("duration_check_failed", TikTokFailureKind.DurationRefused)]
    [InlineData("frame_rate_check_failed", TikTokFailureKind.FrameRateRefused)]
    [InlineData("picture_size_check_failed", TikTokFailureKind.PictureSizeRefused)]
    [InlineData("internal", TikTokFailureKind.ServerFault)]
    [InlineData("video_pull_failed", TikTokFailureKind.PullFailed)]
    [InlineData("photo_pull_failed", TikTokFailureKind.PullFailed)]
    [InlineData("publish_cancelled", TikTokFailureKind.Cancelled)]
    [InlineData("auth_removed", TikTokFailureKind.AuthorizationRemoved)]
    [InlineData("spam_risk_too_many_posts", TikTokFailureKind.DailyPostCap)]
    [InlineData("spam_risk_user_banned_from_posting", TikTokFailureKind.CreatorBanned)]
    [InlineData("spam_risk_text", TikTokFailureKind.SpamRiskText)]
    [InlineData("spam_risk", TikTokFailureKind.SpamRisk)]
    public void Every_fail_reason_has_its_kind(string reason, TikTokFailureKind kind) => Assert.Equal(kind, TikTokErrors.KindOfFailReason(reason));

    [Theory]
    [InlineData("access_denied", TikTokFailureKind.AuthorizationRemoved)]
    [InlineData("invalid_client", TikTokFailureKind.AppMisconfigured)]
    [InlineData("invalid_grant", TikTokFailureKind.GrantInvalid)]
    [InlineData("invalid_request", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_scope", TikTokFailureKind.AppMisconfigured)]
    [InlineData("unauthorized_client", TikTokFailureKind.AppMisconfigured)]
    [InlineData("unsupported_grant_type", TikTokFailureKind.AppMisconfigured)]
    [InlineData("unsupported_response_type", TikTokFailureKind.AppMisconfigured)]
    [InlineData("server_error", TikTokFailureKind.ServerFault)]
    [InlineData("temporarily_unavailable", TikTokFailureKind.ServerFault)]
    public void Every_OAuth_error_has_its_kind(string error, TikTokFailureKind kind) => Assert.Equal(kind, TikTokErrors.KindOfOAuthError(error));

    [Fact]
    public void The_tables_hold_nothing_beyond_the_lists_above() =>
        Assert.Equal((19, 14, 10), (TikTokErrors.Codes.Count, TikTokErrors.FailReasons.Count, TikTokErrors.OAuthErrors.Count));

    [Fact]
    public void No_row_of_a_table_is_unknown()
    {
        Assert.DoesNotContain(TikTokFailureKind.Unknown, TikTokErrors.Codes.Select(TikTokErrors.KindOfCode));
        Assert.DoesNotContain(TikTokFailureKind.Unknown, TikTokErrors.FailReasons.Select(TikTokErrors.KindOfFailReason));
        Assert.DoesNotContain(TikTokFailureKind.Unknown, TikTokErrors.OAuthErrors.Select(TikTokErrors.KindOfOAuthError));
    }

    [Fact]
    public void Every_kind_but_those_without_a_word_is_reached_by_one()
    {
        var reached = TikTokErrors.Codes.Select(TikTokErrors.KindOfCode)
            .Concat(TikTokErrors.FailReasons.Select(TikTokErrors.KindOfFailReason))
            .Concat(TikTokErrors.OAuthErrors.Select(TikTokErrors.KindOfOAuthError));
        Assert.Equal(
            [TikTokFailureKind.Unreachable, TikTokFailureKind.ChunkPlanRefused, TikTokFailureKind.UnreadableAnswer, TikTokFailureKind.Unknown],
            Enum.GetValues<TikTokFailureKind>().Except(reached));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("internal_error_2")]
    [InlineData("Internal")]
    [InlineData("an internal fault")]
    [InlineData("spam_risk_")]
    public void Only_the_whole_word_counts(string word)
    {
        Assert.Equal(TikTokFailureKind.Unknown, TikTokErrors.KindOfCode(word));
        Assert.Equal(TikTokFailureKind.Unknown, TikTokErrors.KindOfFailReason(word));
        Assert.Equal(TikTokFailureKind.Unknown, TikTokErrors.KindOfOAuthError(word));
    }

    [Fact]
    public void Every_kind_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<TikTokFailureKind>().Select(kind => new TikTokException(kind).Message).ToList();
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
    }
}
