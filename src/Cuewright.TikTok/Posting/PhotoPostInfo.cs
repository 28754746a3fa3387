using System.Text.Json.Serialization;

namespace Cuewright.TikTok;

/// <summary>The options of a direct photo post (contract section 3.4), written as they are; a null is left out.</summary>
public sealed record PhotoPostInfo
{
    /// <summary>Longest <see cref="Title"/> in UTF-16 units, that is by <see cref="string.Length"/>; drafts have the same limit.</summary>
    public const int LongestTitle = 90;

    /// <summary>Longest <see cref="Description"/> in UTF-16 units; drafts have the same limit.</summary>
    public const int LongestDescription = 4000;

    /// <summary>The short title, at most <see cref="LongestTitle"/> units. Null: none.</summary>
    public string? Title { get; init; }

    /// <summary>The caption, at most <see cref="LongestDescription"/> units. Null: none.</summary>
    public string? Description { get; init; }

    /// <summary>One of the creator's current <see cref="CreatorInfo.PrivacyLevelOptions"/>. There is no default on purpose.</summary>
    public required string PrivacyLevel { get; init; }

    /// <summary>Nobody may comment. TikTok forces it where the creator set it so.</summary>
    public bool DisableComment { get; init; }

    /// <summary>TikTok picks a track; the user may change it later.</summary>
    public bool AutoAddMusic { get; init; }

    /// <summary>Paid partnership with a third party. Not together with <see cref="PrivacyLevels.SelfOnly"/>.</summary>
    public bool? BrandContentToggle { get; init; }

    /// <summary>Promotes the creator's own business.</summary>
    public bool? BrandOrganicToggle { get; init; }

    /// <summary>Labels the post as made by AI. It goes to the top level of the request, and only when true: older servers do not know it.</summary>
    [JsonIgnore]
    public bool IsAigc { get; init; }
}
