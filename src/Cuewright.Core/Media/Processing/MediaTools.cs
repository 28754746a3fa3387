using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Media.Processing;

/// <summary>Where ffprobe and ffmpeg are, found once at start. Without them everything still runs: facts count as not checked.</summary>
internal sealed partial class MediaTools
{
    private MediaTools(string? ffprobe, string? ffmpeg) => (Ffprobe, Ffmpeg) = (ffprobe, ffmpeg);

    public string? Ffprobe { get; }

    public string? Ffmpeg { get; }

    public bool IsAvailable => Ffprobe is not null && Ffmpeg is not null;

    /// <param name="options">Paths in there win over the search.</param>
    /// <param name="searchPath">Folders as the PATH variable lists them.</param>
    /// <param name="logger">Hears once when something is missing.</param>
    public static MediaTools Find(MediaOptions options, string? searchPath, ILogger logger)
    {
        var tools = new MediaTools(Locate(options.FfprobePath, "ffprobe", searchPath), Locate(options.FfmpegPath, "ffmpeg", searchPath));
        if (!tools.IsAvailable)
        {
            LogMissing(logger);
        }

        return tools;
    }

    private static string? Locate(string? configured, string name, string? searchPath)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured);
        }

        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    [LoggerMessage(
        3001,
        LogLevel.Warning,
        "ffprobe or ffmpeg is not on this machine: videos are taken but not checked, and get no thumbnail here. Install the package ffmpeg (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg) or set Media__FfprobePath and Media__FfmpegPath, then start again")]
    private static partial void LogMissing(ILogger logger);
}
