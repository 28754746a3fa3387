using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Media;

internal static class ProbeReader
{
    /// <returns>Null when the output tells nothing.</returns>
    public static ProbeFacts? Read(string json)
    {
        if (Parse(json) is not JsonObject root || root["format"]?["format_name"].Text() is not { } format)
        {
            return null;
        }

        var streams = (root["streams"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var audio = streams.Find(stream => stream["codec_type"].Text() is "audio");
        // A cover picture inside a sound file is no video.
        var video = streams.Find(stream => stream["codec_type"].Text() is "video" && stream["disposition"]?["attached_pic"].Whole() is not 1);
        return new ProbeFacts
        {
            Format = format,
            VideoCodec = video?["codec_name"].Text(),
            AudioCodec = audio?["codec_name"].Text(),
            Width = (int)(video?["width"].Whole() ?? 0),
            Height = (int)(video?["height"].Whole() ?? 0),
            FramesPerSecond = Rate(video?["avg_frame_rate"].Text()) ?? Rate(video?["r_frame_rate"].Text()) ?? 0,
            DurationSec = Number(root["format"]?["duration"].Text()) ?? Number(video?["duration"].Text()) ?? 0,
        };
    }

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Rate(string? fraction) =>
        fraction?.Split('/') is [var over, var under] && Number(over) is > 0 and { } frames && Number(under) is > 0 and { } seconds ? frames / seconds : null;
}
