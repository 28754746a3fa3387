using Cuewright.Core.Publishing.Failures;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Publishing;

/// <summary>Code to sentence and button: the third of the three tables. Total over <see cref="FailureCodes.All"/>.</summary>
internal static class FailureTexts
{
    private const string None = "none";
    private const string Wait = "wait";
    private const string Retry = "retry";
    private const string Edit = "edit";
    private const string Reconnect = "reconnect";
    private const string Decide = "decide";
    private const string Review = "review";

    private static readonly Dictionary<string, (string Message, string Action)> Texts = new(StringComparer.Ordinal)
    {
        [FailureCodes.TikTokUnreachable] = ("TikTok cannot be reached right now. Cuewright keeps trying; nothing is lost.", Wait),
        [FailureCodes.TikTokFault] = ("TikTok has a fault on its side. Cuewright keeps trying; nothing is lost.", Wait),
        [FailureCodes.TikTokUnreadable] = ("TikTok gave an answer that makes no sense. Cuewright keeps trying.", Wait),
        [FailureCodes.TikTokDown] = ("TikTok does not work at the moment, for any account of this app. Cuewright tries it again by itself; nothing is lost.", Wait),
        [FailureCodes.TokenBucket] = ("TikTok allows only so many calls a minute for an account. It goes on by itself in a moment.", Wait),
        [FailureCodes.RateLimited] = ("TikTok asks for a pause between calls. It goes on by itself in a moment.", Wait),
        [FailureCodes.TokenRefused] = ("TikTok did not accept this account's access. Connect the account again, then retry.", Reconnect),
        [FailureCodes.GrantDoubted] = ("TikTok refused this account's access. Cuewright asks once more in a minute before anybody has to connect it again.", Wait),
        [FailureCodes.GrantRevoked] = ("TikTok says that Cuewright's access to this account was removed. Connect the account again, then retry.", Reconnect),
        [FailureCodes.AccessRemovedByUser] = ("The account's owner removed Cuewright's access in the TikTok app. Connect the account again, then retry.", Reconnect),
        [FailureCodes.AccessRevokedByApp] = ("The developer app gave back its access to this account. Connect the account again, then retry.", Reconnect),
        [FailureCodes.TikTokAccountDeleted] = ("TikTok says that this account was deleted. If its owner restores it, connect it again, then retry.", Reconnect),
        [FailureCodes.TikTokAccountBanned] = ("TikTok banned this account. Once its owner has settled that with TikTok, connect it again, then retry.", Reconnect),
        [FailureCodes.TikTokAgeChanged] = ("TikTok ended the access because the age of the account's owner was changed. Check the account in the TikTok app, connect it again, then retry.", Reconnect),
        [FailureCodes.ScopeMissing] = ("This account did not allow posting. Connect it again and leave all permissions ticked, then retry.", Reconnect),
        [FailureCodes.AppMisconfigured] = ("TikTok refused the developer app itself. An administrator has to check its key and secret, then retry.", Retry),
        [FailureCodes.DailyCap] = ("This account has reached TikTok's limit of posts per day. It is tried again every hour.", Wait),
        [FailureCodes.PendingDraftCap] = ("Five drafts wait in this account's TikTok inbox. Post or discard one there; it is tried again every hour.", Wait),
        [FailureCodes.ActiveUserCap] = ("The developer app has reached the number of accounts that may post per day. It is tried again every hour.", Wait),
        [FailureCodes.CreatorBanned] = ("TikTok does not let this account post at the moment. Check the account in the TikTok app, then retry.", Retry),
        [FailureCodes.UnauditedPublicAccount] = ("The developer app is not audited yet, so it may only post to private accounts. Set the account to private in the TikTok app, then retry.", Retry),
        [FailureCodes.PrivacyMismatch] = ("The chosen audience is no longer offered for this account. Choose again who can see the post, then retry.", Edit),
        [FailureCodes.UrlNotOwned] = ("TikTok does not know this server's address as ours. An administrator has to verify it in the developer portal, then retry.", Retry),
        [FailureCodes.RequestRefused] = ("TikTok refused the post as incomplete or incorrect. Check caption and options, then retry.", Edit),
        [FailureCodes.ChunkPlanRefused] = ("TikTok refused how the upload was divided. Retry; if it happens again, use a smaller file.", Retry),
        [FailureCodes.PublishIdUnknown] = ("TikTok no longer knows this upload. Look at the account's profile and say whether the video is there.", Decide),
        [FailureCodes.PublishIdForeign] = ("TikTok says that this upload belongs to somebody else. Look at the account's profile and say whether the video is there.", Decide),
        [FailureCodes.AppTooOld] = ("The TikTok app on the creator's phone is too old. Update it, then retry.", Retry),
        [FailureCodes.FormatRefused] = ("TikTok does not accept this file's format. Use an MP4 with H.264 video, or JPEG photos, then retry.", Edit),
        [FailureCodes.DurationRefused] = ("TikTok does not accept this video's length for the account. Shorten it, then retry.", Edit),
        [FailureCodes.FrameRateRefused] = ("TikTok does not accept this video's frame rate. Use 23 to 60 frames per second, then retry.", Edit),
        [FailureCodes.PictureSizeRefused] = ("TikTok does not accept the picture's size. Each side of a video must have 360 to 4,096 pixels, the shorter side of a photo at most 1,080.", Edit),
        [FailureCodes.PullFailed] = ("TikTok could not fetch the file from this server. Check that it can be reached from outside, then retry.", Retry),
        [FailureCodes.CancelledAtTikTok] = ("The post was cancelled at TikTok. Retry to publish it after all.", Retry),
        [FailureCodes.SpamRisk] = ("TikTok judged this post as risky and did not publish it. Wait a little or change the post, then retry.", Retry),
        [FailureCodes.SpamRiskText] = ("TikTok judged the caption as spam. Change the caption, then retry.", Edit),
        [FailureCodes.Unknown] = ("TikTok refused the post with a reason that Cuewright does not know. The reference helps TikTok's support.", Retry),
        [FailureCodes.AccountDisconnected] = ("The account is disconnected. Connect it again: what waits for it goes out then, and what failed can be retried.", Reconnect),
        [FailureCodes.AccountPaused] = ("The account is paused. Resume it to publish.", Wait),
        [FailureCodes.Late] = ("Its time passed while it could not go out. Publish it now, move it to another time, or skip it.", Review),
        [FailureCodes.PublishingHeld] = ("Publishing is held for this whole server until an administrator releases it. It goes out then.", Wait),
        [FailureCodes.Restored] = ("The database was restored or moved, so this may have gone out already. Look at the account's profile, then decide.", Review),
        [FailureCodes.LateSkipped] = ("It could not go out at its time, and late posts are skipped here. Nothing was posted. Retry to publish it after all, or move it to another time.", Retry),
        [FailureCodes.MediaMissing] = ("The video or a photo is gone or cannot be published. Choose another one, then retry.", Edit),
        [FailureCodes.MediaNotReady] = ("The video or a photo was still being checked at its time. Retry now.", Retry),
        [FailureCodes.PrivacyMissing] = ("Nobody chose who can see the post. Choose it, then retry.", Edit),
        [FailureCodes.BrandedPrivate] = ("Branded content visibility cannot be set to private. Choose another audience, then retry.", Edit),
        [FailureCodes.DurationTooLong] = ("The video is longer than this account may post. Shorten it, then retry.", Edit),
        [FailureCodes.UploadRefused] = ("TikTok refused the file while it was being sent. Retry; if it happens again, choose another file.", Retry),
        [FailureCodes.UploadExpired] = ("The upload took longer than TikTok allows. It starts again by itself.", Wait),
        [FailureCodes.UploadLost] = ("The upload was interrupted before TikTok had everything. It starts again by itself; nothing is posted twice.", Wait),
        [FailureCodes.TakenBack] = ("It was changed, moved or stopped after its upload had begun, so that upload was given up. Nothing was posted by it.", None),
        [FailureCodes.PublicAddressNeeded] = ("TikTok has to fetch this from the server, which has no public https address. An administrator has to set one (Server:PublicUrl), then retry.", Retry),
        [FailureCodes.PullLost] = ("The connection to TikTok was lost before TikTok fetched anything. It starts again by itself; nothing is posted twice.", Wait),
        [FailureCodes.PullUnproven] = ("TikTok began to fetch the file, and its answer was lost: it cannot be proven whether it posted it. Look at the account's profile and say whether it is there.", Decide),
        [FailureCodes.TriedTooLong] = ("It did not work for a whole day, so Cuewright stopped trying. Nothing was posted. Retry when you like.", Retry),
        [FailureCodes.NoVerdict] = ("TikTok has all bytes but gave no verdict for two days. Look at the account's profile and say whether the video is there.", Decide),
        [FailureCodes.BytesUnproven] = ("It cannot be proven whether TikTok got the whole video. Look at the account's profile and say whether it is there.", Decide),
        [FailureCodes.NotListed] = ("TikTok lists public videos only, and this one has another audience. Look for it in the TikTok app.", Decide),
        [FailureCodes.PhotosNotListed] = ("TikTok does not say whether its list of videos holds photo posts, so it proves nothing here. Look for the post in the TikTok app.", Decide),
        [FailureCodes.InternalFault] = ("Cuewright itself met a fault here that it did not expect. It tries a few times; the log of the server says more.", Retry),
        [FailureCodes.NotPublished] = ("A member found that the video is not on TikTok. Retry to publish it.", Retry),
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <returns>Null when there is nothing wrong.</returns>
    public static ProblemResponse? Of(string? code, string? reference) =>
        code is null
            ? null
            : Texts.TryGetValue(code, out var text)
                ? new ProblemResponse(code, text.Message, text.Action, reference)
                : new ProblemResponse(code, "Something stopped the publication. The reference helps to find out what.", None, reference);
}
