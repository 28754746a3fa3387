using System.Text.Json.Serialization;

namespace Cuewright.TikTok;

/// <summary>What a photo draft brings along (contract section 3.4): unlike a video draft's, its texts reach the user's editing screen.</summary>
public sealed record PhotoDraftInfo
{
    /// <summary>The short title, at most <see cref="PhotoPostInfo.LongestTitle"/> UTF-16 units, as for a direct post. Null: none.</summary>
    public string? Title { get; init; }

    /// <summary>The caption, at most <see cref="PhotoPostInfo.LongestDescription"/> UTF-16 units. Null: none.</summary>
    public string? Description { get; init; }

    /// <summary>Labels the post as made by AI; see <see cref="PhotoPostInfo.IsAigc"/>.</summary>
    [JsonIgnore]
    public bool IsAigc { get; init; }
}
