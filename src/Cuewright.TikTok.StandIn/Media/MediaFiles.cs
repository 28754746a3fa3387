using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Where the bytes of a task lie. Names are our own numbers, never something a client sent.</summary>
internal sealed class MediaFiles
{
    private readonly string _directory;

    public MediaFiles(StandInOptions options)
    {
        _directory = Path.GetFullPath(Path.Combine(options.DataDirectory, "media"));
        Directory.CreateDirectory(_directory);
    }

    public string PathOf(PublishTask task) => Path.Combine(_directory, $"{PublishIds.UploadId(task.PublishId)}");

    /// <summary>Of a video, or of one of the photos.</summary>
    public string PathOf(PublishTask task, int index) => task.Media is MediaKind.Photos ? $"{PathOf(task)}-{index}" : PathOf(task);
}
