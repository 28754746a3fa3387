using System.Diagnostics;
using System.Globalization;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Media;

internal static class MediaEndpoints
{
    public static RouteGroupBuilder MapMedia(this RouteGroupBuilder workspace)
    {
        var media = workspace.MapGroup("/media").WithTags("Media").ProducesProblem(StatusCodes.Status404NotFound);
        media.MapGet("", List).WithName("listMedia").WithSummary("The library, newest first");
        media.MapGet("/{mediaId}", Get).WithName("getMedia").WithSummary("One video or photo with its facts");
        media.MapDelete("/{mediaId}", Delete).WithName("deleteMedia").WithSummary("Delete a video or photo that no post uses").ProducesProblem(StatusCodes.Status409Conflict);
        media.MapGet("/{mediaId}/content", MediaFiles.Content).WithName("getMediaContent").WithSummary("The bytes; answers ranges")
            .Produces<Stream>(StatusCodes.Status200OK, "video/mp4", "video/quicktime", "video/webm", "image/jpeg", "image/webp");
        media.MapGet("/{mediaId}/thumbnail", MediaFiles.Thumbnail).WithName("getMediaThumbnail").WithSummary("The thumbnail")
            .Produces<Stream>(StatusCodes.Status200OK, "image/jpeg");
        media.MapPut("/{mediaId}/thumbnail", Set).WithName("setMediaThumbnail").WithSummary("A small picture made by the browser, where the machine has no ffmpeg")
            .Accepts<Stream>("image/jpeg").ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static async Task<Results<Ok<MediaPageResponse>, ProblemHttpResult>> List(
        MediaId? cursor, WorkspaceContext workspace, MediaQueries queries, CancellationToken cancellationToken)
    {
        var media = await queries.ListAsync(workspace.WorkspaceId, cursor, cancellationToken);
        var items = media.Take(MediaQueries.PageSize).Select(view => MediaResponse.From(view.Media, view.PostCount)).ToList();
        return TypedResults.Ok(new MediaPageResponse(items, media.Count > MediaQueries.PageSize ? items[^1].Id.ToString() : null));
    }

    private static async Task<Results<Ok<MediaResponse>, ProblemHttpResult>> Get(
        MediaId mediaId, WorkspaceContext workspace, MediaQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, mediaId, cancellationToken) is { } view
            ? TypedResults.Ok(MediaResponse.From(view.Media, view.PostCount))
            : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        MediaId mediaId, WorkspaceContext workspace, DeleteMedia delete, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, mediaId, cancellationToken) switch
        {
            DeleteMediaOutcome.Deleted => TypedResults.NoContent(),
            DeleteMediaOutcome.NotFound => Problems.NotFound(),
            DeleteMediaOutcome.InUse use => Problems.Conflict("media_in_use", InUse(use.Posts)),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> Set(
        MediaId mediaId, HttpRequest request, WorkspaceContext workspace, SetThumbnail set, CancellationToken cancellationToken) =>
        await set.ExecuteAsync(workspace.WorkspaceId, mediaId, request.Body, cancellationToken) switch
        {
            SetThumbnailOutcome.Set => TypedResults.NoContent(),
            SetThumbnailOutcome.NotFound => Problems.NotFound(),
            SetThumbnailOutcome.Present => Problems.Conflict("thumbnail_present", "This has a thumbnail already."),
            SetThumbnailOutcome.TooLarge => Problems.Of(StatusCodes.Status413PayloadTooLarge, "file_too_large", "The picture is larger than 1 MB. Send a smaller one."),
            SetThumbnailOutcome.NotAPicture => Problems.Of(StatusCodes.Status422UnprocessableEntity, "not_a_jpeg", "This is not a JPEG picture. Send the frame as JPEG."),
        };

    private static string InUse(int posts) => posts == 1
        ? "A post uses this file. Choose another one there or delete the post, then delete the file."
        : string.Create(CultureInfo.InvariantCulture, $"{posts} posts use this file. Choose another one there or delete the posts, then delete the file.");
}
