using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>The caption and the toggles of an attempt as TikTok wants them: it asks what is disabled, we ask what is allowed.</summary>
internal static class PostInfos
{
    public static VideoPostInfo OfVideo(Attempt attempt) => new()
    {
        Title = Text(attempt.Caption),
        PrivacyLevel = attempt.Options.PrivacyLevel!,
        DisableComment = !attempt.Options.AllowComment,
        DisableDuet = !attempt.Options.AllowDuet,
        DisableStitch = !attempt.Options.AllowStitch,
        VideoCoverTimestampMs = attempt.CoverTimestampMs,
        BrandContentToggle = attempt.Options.BrandedContent,
        BrandOrganicToggle = attempt.Options.YourBrand,
        IsAigc = attempt.Options.AiGenerated ? true : null,
    };

    public static PhotoPostInfo OfPhotos(Attempt attempt) => new()
    {
        Title = Text(attempt.Title),
        Description = Text(attempt.Caption),
        PrivacyLevel = attempt.Options.PrivacyLevel!,
        DisableComment = !attempt.Options.AllowComment,
        AutoAddMusic = attempt.Options.AutoAddMusic,
        BrandContentToggle = attempt.Options.BrandedContent,
        BrandOrganicToggle = attempt.Options.YourBrand,
        IsAigc = attempt.Options.AiGenerated,
    };

    /// <summary>Unlike a video draft's, its texts reach the creator's editing screen.</summary>
    public static PhotoDraftInfo OfPhotoDraft(Attempt attempt) => new() { Title = Text(attempt.Title), Description = Text(attempt.Caption), IsAigc = attempt.Options.AiGenerated };

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
