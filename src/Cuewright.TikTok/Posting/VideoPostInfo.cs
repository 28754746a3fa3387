namespace Cuewright.TikTok;

/// <summary>The options of a direct post (contract section 3.2), written as they are; a null is left out.</summary>
public sealed record VideoPostInfo
{
    /// <summary>Longest <see cref="Title"/> in UTF-16 units, that is by <see cref="string.Length"/>.</summary>
    public const int LongestTitle = 2200;

    /// <summary>The caption, at most <see cref="LongestTitle"/> units; TikTok recognises <c>#tags</c> and <c>@mentions</c>. Null: no caption.</summary>
    public string? Title { get; init; }

    /// <summary>One of the creator's current <see cref="CreatorInfo.PrivacyLevelOptions"/>. There is no default on purpose.</summary>
    public required string PrivacyLevel { get; init; }

    /// <summary>Nobody may comment. TikTok forces it where the creator set it so.</summary>
    public bool DisableComment { get; init; }

    /// <summary>Nobody may make a duet. TikTok forces it where the creator set it so, and for private accounts.</summary>
    public bool DisableDuet { get; init; }

    /// <summary>Nobody may stitch. TikTok forces it where the creator set it so, and for private accounts.</summary>
    public bool DisableStitch { get; init; }

    /// <summary>Frame for the cover, in milliseconds from the start. Null or nonsense: the first frame, without an error.</summary>
    public int? VideoCoverTimestampMs { get; init; }

    /// <summary>Paid partnership with a third party. Not together with <see cref="PrivacyLevels.SelfOnly"/>.</summary>
    public bool? BrandContentToggle { get; init; }

    /// <summary>Promotes the creator's own business.</summary>
    public bool? BrandOrganicToggle { get; init; }

    /// <summary>Labels the post as made by AI.</summary>
    public bool? IsAigc { get; init; }
}
