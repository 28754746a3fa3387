using System.Diagnostics;
using System.Globalization;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Uploads;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Media;

/// <summary>Resumable uploads by the tus 1.0 protocol (core, creation, termination, expiration). A finished upload is media with the same id.</summary>
internal static class UploadEndpoints
{
    public static RouteGroupBuilder MapUploads(this RouteGroupBuilder workspace)
    {
        var uploads = workspace.MapGroup("/uploads").WithTags("Media").AddEndpointFilter(TusProtocol.FilterAsync).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        uploads.MapMethods("", [HttpMethods.Options], Describe).WithName("describeUploads").WithSummary("What the tus server can do");
        uploads.MapPost("", Create).WithName("createUpload").WithSummary("Begin a resumable upload (tus 1.0)")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        uploads.MapMethods("/{uploadId}", [HttpMethods.Head], Get).WithName("getUpload").WithSummary("How far an upload is").ProducesProblem(StatusCodes.Status404NotFound);
        uploads.MapPatch("/{uploadId}", Append).WithName("appendUpload").WithSummary("Send the next bytes; after the last one the upload is media with the same id")
            .Accepts<Stream>(TusProtocol.ContentType)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status423Locked)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        uploads.MapDelete("/{uploadId}", Terminate).WithName("terminateUpload").WithSummary("Drop an unfinished upload")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status423Locked);
        return workspace;
    }

    private static NoContent Describe(HttpResponse response, IOptions<MediaOptions> options)
    {
        response.Headers[TusProtocol.VersionHeader] = TusProtocol.Version;
        response.Headers[TusProtocol.ExtensionHeader] = TusProtocol.Extensions;
        response.Headers[TusProtocol.MaxSizeHeader] = Number(options.Value.LargestUpload);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Created, ProblemHttpResult>> Create(
        [FromHeader(Name = TusProtocol.LengthHeader)] long? length,
        [FromHeader(Name = TusProtocol.MetadataHeader)] string? metadata,
        HttpContext http,
        WorkspaceContext workspace,
        CreateUpload create,
        CancellationToken cancellationToken)
    {
        if (length is not (>= 0 and { } announced) || http.Request.Headers.ContainsKey(TusProtocol.DeferLengthHeader))
        {
            return UploadProblems.LengthMissing();
        }

        if (!TusProtocol.TryReadFileName(metadata, out var fileName))
        {
            return UploadProblems.MetadataUnreadable();
        }

        switch (await create.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, fileName, announced, cancellationToken))
        {
            case CreateUploadOutcome.Created created:
                http.Response.Headers[TusProtocol.ExpiresHeader] = TusProtocol.Expires(created.ExpiresAt);
                return TypedResults.Created($"{ApiRoutes.Root}/workspaces/{workspace.WorkspaceId}/uploads/{created.Id}");
            case CreateUploadOutcome.Empty:
                return UploadProblems.Empty();
            case CreateUploadOutcome.TooLarge tooLarge:
                return UploadProblems.TooLarge(tooLarge.Limit);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Results<Ok, ProblemHttpResult>> Get(
        MediaId uploadId, HttpResponse response, WorkspaceContext workspace, UploadQueries queries, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(workspace.WorkspaceId, uploadId, cancellationToken) is not { } upload)
        {
            return Problems.NotFound();
        }

        response.Headers[TusProtocol.LengthHeader] = Number(upload.Length);
        response.Headers[TusProtocol.MetadataHeader] = TusProtocol.Metadata(upload.FileName);
        Progress(response, upload.Offset, upload.ExpiresAt);
        return TypedResults.Ok();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Append(
        MediaId uploadId,
        [FromHeader(Name = TusProtocol.OffsetHeader)] long? offset,
        HttpContext http,
        WorkspaceContext workspace,
        AppendUpload append,
        CancellationToken cancellationToken)
    {
        if (http.Request.ContentType != TusProtocol.ContentType)
        {
            return UploadProblems.WrongContentType();
        }

        if (offset is not (>= 0 and { } at))
        {
            return UploadProblems.OffsetMissing();
        }

        TusProtocol.LiftBodyLimit(http);
        var outcome = await append.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, uploadId, at, http.Request.ContentLength, http.Request.Body, cancellationToken);
        if (outcome is not AppendUploadOutcome.Appended appended)
        {
            return UploadProblems.Of(outcome);
        }

        Progress(http.Response, appended.Offset, appended.ExpiresAt);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Terminate(
        MediaId uploadId, WorkspaceContext workspace, TerminateUpload terminate, CancellationToken cancellationToken) =>
        await terminate.ExecuteAsync(workspace.WorkspaceId, uploadId, cancellationToken) switch
        {
            TerminateUploadOutcome.Terminated => TypedResults.NoContent(),
            TerminateUploadOutcome.NotFound => Problems.NotFound(),
            TerminateUploadOutcome.Busy => UploadProblems.Busy(),
        };

    private static void Progress(HttpResponse response, long offset, DateTimeOffset? expiresAt)
    {
        response.Headers[TusProtocol.OffsetHeader] = Number(offset);
        if (expiresAt is { } instant)
        {
            response.Headers[TusProtocol.ExpiresHeader] = TusProtocol.Expires(instant);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
