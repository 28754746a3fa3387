using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>The caption and the toggles of an attempt as TikTok wants them: it asks what is disabled, we ask what is allowed.</summary>
internal static class PostInfos
{
    public static VideoPostInfo OfVideo(Attempt attempt) => new()
    {
        Title = attempt.Caption.Length == 0 ? null : attempt.Caption,
        PrivacyLevel = attempt.Options.PrivacyLevel!,
        DisableComment = !attempt.Options.AllowComment,
        DisableDuet = !attempt.Options.AllowDuet,
        DisableStitch = !attempt.Options.AllowStitch,
        VideoCoverTimestampMs = attempt.CoverTimestampMs,
        BrandContentToggle = attempt.Options.BrandedContent,
        BrandOrganicToggle = attempt.Options.YourBrand,
        IsAigc = attempt.Options.AiGenerated ? true : null,
    };
}
