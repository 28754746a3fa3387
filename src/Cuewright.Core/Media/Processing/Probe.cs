namespace Cuewright.Core.Media.Processing;

/// <summary>Asks ffprobe for a video's facts.</summary>
internal sealed class Probe(MediaTools tools, ToolCall call)
{
    private const int OutputLimit = 1 << 20;
    private const string Entries = "format=format_name,duration:stream=codec_type,codec_name,width,height,avg_frame_rate,r_frame_rate,duration"
        + ":stream_disposition=attached_pic:stream_tags=rotate:stream_side_data=rotation";

    public async Task<ProbeOutcome> RunAsync(string path, string contentType, CancellationToken cancellationToken)
    {
        if (tools.Ffprobe is not { } ffprobe)
        {
            return new ProbeOutcome.NotChecked();
        }

        var result = await call.RunAsync(
            ffprobe,
            [.. ToolInput.Options(contentType), "-print_format", "json", "-show_entries", Entries, "-i", ToolInput.File(path)],
            OutputLimit,
            cancellationToken);
        return result.Succeeded ? ProbeReport.Read(result.Output) : new ProbeOutcome.Unreadable();
    }
}
