using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media;

/// <summary>Where bytes lie in the store. An upload and the media it becomes share one key, so finishing moves nothing.</summary>
internal static class MediaKeys
{
    public static string Content(MediaId id) => $"media/{id}";

    public static string Thumbnail(MediaId id) => $"thumbnails/{id}.jpg";

    /// <summary>The browser's own frame; a name of its own, so that a try that comes too late overwrites nothing.</summary>
    public static string BrowserThumbnail(MediaId id, TimeProvider clock) => $"thumbnails/{id}-{Guid.CreateVersion7(clock.GetUtcNow()):N}.jpg";
}
