using System.Globalization;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Plays back what was received, with ranges, so that a page can seek in it.</summary>
internal static class VideoFiles
{
    public static string PathOf(PublishTask task) => string.Create(CultureInfo.InvariantCulture, $"@{task.Handle}/video/{task.PostId}/file");

    public static void MapVideoFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/@{handle}/video/{id:long}/file", (string handle, long id, PublishTasks tasks, MediaFiles files) =>
            tasks.OfPost(handle, id) is { } task
                ? Results.File(files.PathOf(task), task.ContentType, enableRangeProcessing: true)
                : Results.NotFound());
}
