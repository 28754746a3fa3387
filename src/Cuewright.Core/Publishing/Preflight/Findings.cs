using Cuewright.Core.Accounts;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>What will stop a publication, by what we know ourselves and by what TikTok says of the account. Changes nothing.</summary>
internal static class Findings
{
    /// <summary>Without asking anybody.</summary>
    public static IEnumerable<string> OfOwn(CheckSubject subject) => Kept(
        (RiskCodes.AccountDisconnected, IsAway(subject)),
        (RiskCodes.ConsentEnds, !IsAway(subject) && subject.Grant.RefreshExpiresAt <= subject.PublishAt),
        (RiskCodes.ScopeMissing, !IsAway(subject) && ScopeFeatures.Closed(subject.Grant.Scopes).Any(closed => closed.Feature == Needed(subject))),
        (RiskCodes.MediaMissing, subject.Content.Media.Count == 0 || subject.Content.Media.Any(media => media is { DeletedAt: not null } or { State: MediaState.Rejected })),
        (RiskCodes.MediaNotReady, subject.Content.Media.Any(media => media is { DeletedAt: null, State: MediaState.Processing })),
        (RiskCodes.PublicAddressNeeded, subject.IsOutOfReach),
        (RiskCodes.PrivacyMissing, IsDirect(subject) && subject.Publication.Options.PrivacyLevel is null),
        (RiskCodes.BrandedPrivate, IsDirect(subject) && subject.Publication.Options is { BrandedContent: true, PrivacyLevel: PrivacyLevels.SelfOnly }),
        (RiskCodes.UnauditedAudience, IsDirect(subject) && subject is { Mode: AppMode.Unaudited, Publication.Options.PrivacyLevel: { } level } && level != PrivacyLevels.SelfOnly),
        (RiskCodes.DailyCap, IsDirect(subject) && subject.PostsThatDay >= subject.Account.LearnedDailyCap),
        (RiskCodes.UploadTooSlow, !subject.IsPulled && subject.Content.Video is { } video && UploadRates.IsTooSlow(video.Size, subject.BytesPerSecond)),
        (RiskCodes.AccountPaused, subject.Account.PausedAt is not null));

    /// <summary>By TikTok's answer; a draft for the inbox leaves every choice to the creator.</summary>
    public static IEnumerable<string> OfCreator(CheckSubject subject, CreatorInfo creator)
    {
        var options = subject.Publication.Options;
        var isVideo = subject.Content.Kind is PostKind.Video;
        return Kept(
            (RiskCodes.PrivacyMismatch, options.PrivacyLevel is { } level && !creator.PrivacyLevelOptions.Contains(level, StringComparer.Ordinal)),
            (RiskCodes.DurationTooLong, subject.Content.Video?.Facts is { } facts && facts.DurationMs > creator.MaxVideoPostDurationSec * 1000L),
            (RiskCodes.InteractionOff,
                (options.AllowComment && creator.CommentDisabled) || (isVideo && ((options.AllowDuet && creator.DuetDisabled) || (options.AllowStitch && creator.StitchDisabled)))));
    }

    /// <summary>By TikTok's refusal. What passes by itself is no finding: the engine waits it out.</summary>
    /// <returns>Null when it tells nothing.</returns>
    public static string? OfRefusal(FailureRule rule) => rule.Policy switch
    {
        FailurePolicy.Reconnect => rule.Code == FailureCodes.ScopeMissing ? RiskCodes.ScopeMissing : RiskCodes.AccountDisconnected,
        FailurePolicy.GiveUp => RiskCodes.PostingRefused,
        FailurePolicy.KeepTrying or FailurePolicy.TryAFewTimes or FailurePolicy.WaitMinutes or FailurePolicy.WaitHours or FailurePolicy.Edit => null,
    };

    public static bool IsAway(CheckSubject subject) => subject.Account is { RemovedAt: not null } or { State: AccountState.Disconnected } || subject.Grant.DisconnectedAt is not null;

    public static bool IsDirect(CheckSubject subject) => subject.Publication.Options.Mode is PublicationMode.Direct;

    private static string Needed(CheckSubject subject) => IsDirect(subject) ? ScopeFeatures.Publish : ScopeFeatures.Drafts;

    private static IEnumerable<string> Kept(params (string Code, bool Found)[] all) => all.Where(one => one.Found).Select(one => one.Code);
}
