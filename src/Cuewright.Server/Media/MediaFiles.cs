using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Cuewright.Server.Media;

/// <summary>Answers with bytes from the store: in ranges, to members only, and never as anything but what they were found to be.</summary>
internal static class MediaFiles
{
    // The bytes behind an id never change, but whoever loses access should not keep them for long.
    private static readonly TimeSpan ContentFor = TimeSpan.FromHours(1);

    // The version in the address changes with the picture.
    private static readonly TimeSpan ThumbnailFor = TimeSpan.FromDays(30);

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Content(
        MediaId mediaId, WorkspaceContext workspace, MediaQueries queries, MediaStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(workspace.WorkspaceId, mediaId, cancellationToken) is not { Media: var media })
        {
            return Problems.NotFound();
        }

        var tag = media.Sha256 is { } hash ? new EntityTagHeaderValue($"\"{hash}\"") : null;
        return Answer(response, store, media.StorageKey, media.ContentType, media.FileName, tag, ContentFor);
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Thumbnail(
        MediaId mediaId, WorkspaceContext workspace, MediaQueries queries, MediaStore store, HttpResponse response, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, mediaId, cancellationToken) is { Media: { ThumbnailKey: { } key, ThumbnailContentType: { } contentType } }
            ? Answer(response, store, key, contentType, null, null, ThumbnailFor)
            : Problems.NotFound();

    private static Results<FileStreamHttpResult, ProblemHttpResult> Answer(
        HttpResponse response, MediaStore store, string key, string contentType, string? fileName, EntityTagHeaderValue? tag, TimeSpan keepFor)
    {
        if (!store.Exists(key))
        {
            return Problems.Of(StatusCodes.Status404NotFound, "media_bytes_missing", "The file is not in the store any more. Upload it again.");
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        if (fileName is not null)
        {
            disposition.SetHttpFileName(fileName);
        }

        var headers = response.GetTypedHeaders();
        headers.ContentDisposition = disposition;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = keepFor };
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(store.OpenRead(key), contentType, fileDownloadName: null, lastModified: null, tag, enableRangeProcessing: true);
    }
}
