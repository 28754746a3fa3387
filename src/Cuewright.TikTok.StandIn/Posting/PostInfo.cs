using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>The options of a direct post as they were taken (contract section 3.2).</summary>
internal sealed record PostInfo
{
    private const int LongestCaption = 2200;
    private const int LongestTitle = 90;
    private const int LongestDescription = 4000;
    private static readonly string[] Flags =
        ["disable_comment", "disable_duet", "disable_stitch", "brand_content_toggle", "brand_organic_toggle", "is_aigc", "auto_add_music"];

    /// <summary>A video's caption, or the title of photos.</summary>
    public string? Title { get; init; }

    /// <summary>Of photos only.</summary>
    public string? Description { get; init; }

    /// <summary>Empty for drafts: their creator chooses.</summary>
    public required string PrivacyLevel { get; init; }

    public bool DisableComment { get; init; }

    public bool DisableDuet { get; init; }

    public bool DisableStitch { get; init; }

    public long? CoverTimestampMs { get; init; }

    public bool BrandContentToggle { get; init; }

    public bool BrandOrganicToggle { get; init; }

    public bool IsAigc { get; init; }

    public bool AutoAddMusic { get; init; }

    /// <summary>What a video draft keeps of it: nothing (row 44).</summary>
    public static PostInfo None { get; } = new() { PrivacyLevel = "" };

    /// <returns>Null when something in it is missing or wrong.</returns>
    public static PostInfo? ReadVideo(JsonNode? node) => Read(node, LongestCaption, needsPrivacy: true);

    /// <param name="isAigc">Stands beside it for photos.</param>
    /// <returns>Null when something in it is missing or wrong; the lengths hold for drafts too.</returns>
    public static PostInfo? ReadPhotos(JsonNode? node, TaskMode mode, bool isAigc) =>
        Read(mode is TaskMode.Draft ? node ?? new JsonObject() : node, LongestTitle, mode is TaskMode.Direct) is { } post
            ? post with { IsAigc = isAigc, PrivacyLevel = mode is TaskMode.Direct ? post.PrivacyLevel : "" }
            : null;

    private static PostInfo? Read(JsonNode? node, int longestTitle, bool needsPrivacy)
    {
        if (node is not JsonObject info || (needsPrivacy && !PrivacyLevels.IsKnown(info["privacy_level"].Text())))
        {
            return null;
        }

        if (!Fits(info, "title", longestTitle) || !Fits(info, "description", LongestDescription))
        {
            return null;
        }

        if (Flags.Any(name => info.ContainsKey(name) && info[name].Flag() is null))
        {
            return null;
        }

        return new PostInfo
        {
            Title = info["title"].Text(),
            Description = info["description"].Text(),
            PrivacyLevel = info["privacy_level"].Text() ?? "",
            DisableComment = info["disable_comment"].Flag() ?? false,
            DisableDuet = info["disable_duet"].Flag() ?? false,
            DisableStitch = info["disable_stitch"].Flag() ?? false,
            BrandContentToggle = info["brand_content_toggle"].Flag() ?? false,
            BrandOrganicToggle = info["brand_organic_toggle"].Flag() ?? false,
            IsAigc = info["is_aigc"].Flag() ?? false,
            AutoAddMusic = info["auto_add_music"].Flag() ?? false,
            // Nonsense is no error: the first frame becomes the cover.
            CoverTimestampMs = info["video_cover_timestamp_ms"].Whole() is >= 0 and var cover ? cover : null,
        };
    }

    private static bool Fits(JsonObject info, string name, int longest) =>
        !info.ContainsKey(name) || (info[name].Text() is { } text && text.Length <= longest);

    /// <summary>What the creator switched off stays off, whatever was asked.</summary>
    public PostInfo Under(Creator creator) => this with
    {
        DisableComment = DisableComment || creator.CommentDisabled,
        DisableDuet = DisableDuet || creator.DuetOff,
        DisableStitch = DisableStitch || creator.StitchOff,
    };
}
