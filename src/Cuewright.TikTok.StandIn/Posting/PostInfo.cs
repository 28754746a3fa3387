using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>The options of a direct post as they were taken (contract section 3.2).</summary>
internal sealed record PostInfo
{
    private const int LongestTitle = 2200;

    public string? Title { get; init; }

    public required string PrivacyLevel { get; init; }

    public bool DisableComment { get; init; }

    public bool DisableDuet { get; init; }

    public bool DisableStitch { get; init; }

    public long? CoverTimestampMs { get; init; }

    public bool BrandContentToggle { get; init; }

    public bool BrandOrganicToggle { get; init; }

    public bool IsAigc { get; init; }

    /// <returns>Null when something in it is missing or wrong.</returns>
    public static PostInfo? Read(JsonNode? node)
    {
        if (node is not JsonObject info || info["privacy_level"].Text() is not { } level || !PrivacyLevels.IsKnown(level))
        {
            return null;
        }

        var title = info["title"].Text();
        if (title?.Length > LongestTitle || (title is null && info.ContainsKey("title")))
        {
            return null;
        }

        bool[] flags = [true, true, true, true, true, true];
        string[] names = ["disable_comment", "disable_duet", "disable_stitch", "brand_content_toggle", "brand_organic_toggle", "is_aigc"];
        for (var i = 0; i < names.Length; i++)
        {
            if (!info.ContainsKey(names[i]))
            {
                flags[i] = false;
            }
            else if (info[names[i]].Flag() is { } flag)
            {
                flags[i] = flag;
            }
            else
            {
                return null;
            }
        }

        return new PostInfo
        {
            Title = title,
            PrivacyLevel = level,
            DisableComment = flags[0],
            DisableDuet = flags[1],
            DisableStitch = flags[2],
            BrandContentToggle = flags[3],
            BrandOrganicToggle = flags[4],
            IsAigc = flags[5],
            // Nonsense is no error: the first frame becomes the cover.
            CoverTimestampMs = info["video_cover_timestamp_ms"].Whole() is >= 0 and var cover ? cover : null,
        };
    }

    /// <summary>What the creator switched off stays off, whatever was asked.</summary>
    public PostInfo Under(Creator creator) => this with
    {
        DisableComment = DisableComment || creator.CommentDisabled,
        DisableDuet = DisableDuet || creator.DuetOff,
        DisableStitch = DisableStitch || creator.StitchOff,
    };
}
