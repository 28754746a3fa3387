using System.Globalization;

namespace Cuewright.Core.Media.Processing;

/// <summary>Takes a frame out of a video, or makes a photo small, with ffmpeg.</summary>
internal sealed class Thumbnailer(MediaTools tools, ToolCall call)
{
    public const string ContentType = "image/jpeg";
    private const int OutputLimit = 2 << 20;

    /// <returns>A JPEG of at most 540 pixels' width; null when there is no ffmpeg or it finds no frame.</returns>
    public Task<byte[]?> OfVideoAsync(string path, string contentType, long? durationMs, CancellationToken cancellationToken)
    {
        // The first frames are often black: take one at a second, or in the middle of what is shorter.
        var at = Math.Min(1, (durationMs ?? 0) / 2000d).ToString("0.###", CultureInfo.InvariantCulture);
        return RunAsync([.. ToolInput.Options(contentType), "-ss", at, "-i", ToolInput.File(path)], "", cancellationToken);
    }

    /// <returns>The same of a photo, upright and without its EXIF data.</returns>
    public Task<byte[]?> OfPhotoAsync(string path, string contentType, int orientation, CancellationToken cancellationToken) =>
        RunAsync([.. ToolInput.Options(contentType), "-noautorotate", "-i", ToolInput.File(path)], PhotoTurn.Filters(orientation), cancellationToken);

    private async Task<byte[]?> RunAsync(IReadOnlyList<string> input, string filters, CancellationToken cancellationToken)
    {
        if (tools.Ffmpeg is not { } ffmpeg)
        {
            return null;
        }

        var result = await call.RunAsync(
            ffmpeg,
            [
                "-nostdin", .. input, "-map", "0:V:0", "-frames:v", "1", "-vf", $"{filters}scale=min(540\\,iw):-2",
                "-pix_fmt", "yuvj420p", "-q:v", "4", "-map_metadata", "-1", "-c:v", "mjpeg", "-f", "image2pipe", "pipe:1",
            ],
            OutputLimit,
            cancellationToken);
        return result is { Succeeded: true, Output.Length: > 0 } ? result.Output : null;
    }
}
