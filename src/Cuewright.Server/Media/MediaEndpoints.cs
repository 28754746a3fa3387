using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Media;

internal static class MediaEndpoints
{
    public static RouteGroupBuilder MapMedia(this RouteGroupBuilder workspace)
    {
        var media = workspace.MapGroup("/media").WithTags("Media").ProducesProblem(StatusCodes.Status404NotFound);
        media.MapGet("", List).WithName("listMedia").WithSummary("The library, newest first");
        media.MapGet("/{mediaId}", Get).WithName("getMedia").WithSummary("One video with its facts");
        media.MapDelete("/{mediaId}", Delete).WithName("deleteMedia").WithSummary("Delete a video that no post uses").ProducesProblem(StatusCodes.Status409Conflict);
        media.MapGet("/{mediaId}/content", Content).WithName("getMediaContent").WithSummary("The bytes; answers ranges");
        media.MapGet("/{mediaId}/thumbnail", Thumbnail).WithName("getMediaThumbnail").WithSummary("The thumbnail");
        media.MapPut("/{mediaId}/thumbnail", SetThumbnail).WithName("setMediaThumbnail").WithSummary("A frame taken by the browser, where the machine has no ffmpeg")
            .Accepts<Stream>("image/jpeg").ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static Task<Results<Ok<MediaPageResponse>, ProblemHttpResult>> List(MediaId? cursor, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<Ok<MediaResponse>, ProblemHttpResult>> Get(MediaId mediaId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<NoContent, ProblemHttpResult>> Delete(MediaId mediaId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Content(MediaId mediaId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Thumbnail(MediaId mediaId, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<NoContent, ProblemHttpResult>> SetThumbnail(MediaId mediaId, HttpRequest request, WorkspaceContext workspace, CancellationToken cancellationToken) => throw new NotSupportedException();
}
