using System.Globalization;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Plays back what was received, with ranges, so that a page can seek in it; and photos and covers.</summary>
internal static class VideoFiles
{
    public static string PathOf(PublishTask task) => string.Create(CultureInfo.InvariantCulture, $"@{task.Handle}/video/{task.PostId}/file");

    public static string CoverOf(PublishTask task) => string.Create(CultureInfo.InvariantCulture, $"@{task.Handle}/video/{task.PostId}/cover");

    public static void MapVideoFiles(this IEndpointRouteBuilder routes)
    {
        var post = routes.MapGroup("/@{handle}/video/{id:long}");
        post.MapGet("file", (string handle, long id, PublishTasks tasks, MediaFiles files) =>
            tasks.OfPost(handle, id) is { } task
                ? Results.File(files.PathOf(task, task.CoverIndex), task.ContentType, enableRangeProcessing: true)
                : Results.NotFound());
        post.MapGet("photos/{index:int}", (string handle, long id, int index, PublishTasks tasks, MediaFiles files) =>
            tasks.OfPost(handle, id) is { } task && index >= 0 && index < task.Photos.Count
                ? Results.File(files.PathOf(task, index), task.Photos[index].ContentType)
                : Results.NotFound());
        post.MapGet("cover", async (string handle, long id, PublishTasks tasks, Covers covers, CancellationToken cancellationToken) =>
                tasks.OfPost(handle, id) is { } task ? await covers.OfAsync(task, cancellationToken) : Results.NotFound())
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<LinkExpiry>().RefuseExpiredAsync(context, next));
    }
}
