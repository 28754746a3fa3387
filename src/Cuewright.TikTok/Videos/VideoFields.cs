namespace Cuewright.TikTok;

/// <summary>The members of a <see cref="Video"/> to ask for (contract section 5.4). The id always comes.</summary>
[Flags]
public enum VideoFields
{
    /// <summary>The id alone.</summary>
    None = 0,

    /// <summary><see cref="Video.CreateTime"/>.</summary>
    CreateTime = 1 << 0,

    /// <summary><see cref="Video.CoverImageUrl"/>.</summary>
    CoverImageUrl = 1 << 1,

    /// <summary><see cref="Video.ShareUrl"/>.</summary>
    ShareUrl = 1 << 2,

    /// <summary><see cref="Video.Description"/>.</summary>
    Description = 1 << 3,

    /// <summary><see cref="Video.DurationSec"/>.</summary>
    Duration = 1 << 4,

    /// <summary><see cref="Video.Height"/> and <see cref="Video.Width"/>.</summary>
    Dimensions = 1 << 5,

    /// <summary><see cref="Video.Title"/>.</summary>
    Title = 1 << 6,

    /// <summary><see cref="Video.EmbedHtml"/> and <see cref="Video.EmbedLink"/>.</summary>
    Embed = 1 << 7,

    /// <summary>Likes, comments, shares and views.</summary>
    Counters = 1 << 8,

    /// <summary>Everything.</summary>
    All = CreateTime | CoverImageUrl | ShareUrl | Description | Duration | Dimensions | Title | Embed | Counters,
}
