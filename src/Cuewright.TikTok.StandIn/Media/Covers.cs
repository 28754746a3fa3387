using System.ComponentModel;
using System.Globalization;
using CliWrap;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>A post's cover: the chosen photo, the chosen frame where an ffmpeg lies beside ffprobe, or a drawn one.</summary>
internal sealed class Covers(MediaFiles files, StandInOptions options)
{
    // Measured by the real clock: a child process knows no other.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public async Task<IResult> OfAsync(PublishTask task, CancellationToken cancellationToken)
    {
        if (task.Media is MediaKind.Photos)
        {
            return Results.File(files.PathOf(task, task.CoverIndex), task.ContentType);
        }

        var path = $"{files.PathOf(task)}.jpg";
        return File.Exists(path) || await CutAsync(task, path, cancellationToken) ? Results.File(path, "image/jpeg") : Results.Text(Draw(task), "image/svg+xml");
    }

    private async Task<bool> CutAsync(PublishTask task, string path, CancellationToken cancellationToken)
    {
        if (options.FfprobePath is not { } ffprobe || task.Probe is null)
        {
            return false;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        // Beyond the end there is no frame; the first one is the cover then.
        var at = (task.Post.CoverTimestampMs ?? 0) / 1000.0 is var asked && asked < task.Probe.DurationSec ? asked : 0;
        try
        {
            await Cli.Wrap(Path.Combine(Path.GetDirectoryName(ffprobe) ?? "", Path.GetFileName(ffprobe).Replace("ffprobe", "ffmpeg", StringComparison.Ordinal)))
                .WithArguments(["-v", "error", "-y", "-ss", at.ToString("0.###", CultureInfo.InvariantCulture), "-protocol_whitelist", "file", "-i", files.PathOf(task), "-frames:v", "1", "-f", "image2", "-vf", "scale=540:-2", path])
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(limit.Token);
        }
        catch (Exception exception) when (exception is Win32Exception || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }

        return File.Exists(path);
    }

    private static string Draw(PublishTask task) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 160" width="540" height="960">
          <rect width="90" height="160" fill="hsl({task.PostId % 360} 45% 30%)"/>
          <path d="M36 64v32l27-16z" fill="#fff"/>
        </svg>
        """);
}
