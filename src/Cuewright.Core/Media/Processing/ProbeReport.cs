using System.Globalization;
using System.Text.Json;

namespace Cuewright.Core.Media.Processing;

/// <summary>Reads ffprobe's JSON.</summary>
internal static class ProbeReport
{
    public static ProbeOutcome Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new ProbeOutcome.Unreadable();
        }
    }

    private static ProbeOutcome Read(JsonElement root)
    {
        var streams = root.TryGetProperty("streams", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        // A cover picture within the file counts as a video stream to ffprobe, but nothing moves in it.
        var video = streams.FirstOrDefault(stream => Text(stream, "codec_type") == "video" && !IsPicture(stream));
        if (video.ValueKind is JsonValueKind.Undefined)
        {
            return new ProbeOutcome.NoVideo();
        }

        var format = root.TryGetProperty("format", out var found) ? found : default;
        var audio = streams.FirstOrDefault(stream => Text(stream, "codec_type") == "audio");
        var duration = Number(Text(format, "duration")) ?? Number(Text(video, "duration"));
        var rate = Rate(Text(video, "avg_frame_rate")) ?? Rate(Text(video, "r_frame_rate"));
        var (width, height) = (Whole(video, "width") ?? 0, Whole(video, "height") ?? 0);
        if (Text(video, "codec_name") is not { } codec || width <= 0 || height <= 0)
        {
            return new ProbeOutcome.Unreadable();
        }

        if (duration is not > 0 || rate is null)
        {
            return new ProbeOutcome.NotChecked();
        }

        var rotation = RotationOf(video);
        var turned = rotation is 90 or 270;
        return new ProbeOutcome.Known(new MediaFacts
        {
            Container = Text(format, "format_name") ?? "",
            VideoCodec = codec,
            AudioCodec = Text(audio, "codec_name"),
            Width = turned ? height : width,
            Height = turned ? width : height,
            FrameRate = Math.Round(rate.Value, 3),
            DurationMs = (long)Math.Round(duration.Value * 1000),
            Rotation = rotation,
        });
    }

    private static bool IsPicture(JsonElement stream) =>
        stream.TryGetProperty("disposition", out var disposition) && Whole(disposition, "attached_pic") == 1;

    // The side data turns counter-clockwise, the older tag clockwise; we say clockwise.
    private static int RotationOf(JsonElement video)
    {
        var degrees = 0d;
        if (video.TryGetProperty("side_data_list", out var sideData) && sideData.ValueKind is JsonValueKind.Array)
        {
            foreach (var entry in sideData.EnumerateArray())
            {
                degrees = entry.TryGetProperty("rotation", out var rotation) && rotation.TryGetDouble(out var turn) ? -turn : degrees;
            }
        }
        else if (video.TryGetProperty("tags", out var tags))
        {
            degrees = Number(Text(tags, "rotate")) ?? 0;
        }

        return (((int)Math.Round(degrees / 90) * 90 % 360) + 360) % 360;
    }

    private static double? Rate(string? fraction) =>
        fraction?.Split('/') is [var over, var under] && Number(over) is > 0 and var a && Number(under) is > 0 and var b ? a / b : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static int? Whole(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
