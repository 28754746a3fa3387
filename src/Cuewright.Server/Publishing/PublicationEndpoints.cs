using System.Diagnostics;
using System.Globalization;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Server.Hosting;
using Cuewright.Server.Media;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Publishing;

/// <summary>Publications, and what a person may do with one: each state change is a resource below it.</summary>
internal static class PublicationEndpoints
{
    public static RouteGroupBuilder MapPublications(this RouteGroupBuilder workspace)
    {
        var publications = workspace.MapGroup("/publications/{publicationId}").WithTags("Publishing")
            .ProducesProblem(StatusCodes.Status404NotFound);
        publications.MapGet("", Get).WithName("getPublication").WithSummary("One publication with its ledger");
        publications.MapPut("/cancellation", Cancel).WithName("cancelPublication").WithSummary("Cancel before it starts").ProducesProblem(StatusCodes.Status409Conflict);
        publications.MapPut("/stop", Stop).WithName("stopPublication").WithSummary("Ask TikTok to stop what it is still fetching").ProducesProblem(StatusCodes.Status409Conflict);
        publications.MapPut("/retry", Retry).WithName("retryPublication").WithSummary("Try a failed one again, at once").ProducesProblem(StatusCodes.Status409Conflict);
        publications.MapGet("/evidence", Evidence).WithName("getPublicationEvidence").WithSummary("What TikTok shows about an uncertain one, asked now");
        publications.MapPut("/resolution", Resolve).WithName("resolvePublication").WithSummary("Say what became of an uncertain one")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static async Task<Results<Ok<PublicationDetailResponse>, ProblemHttpResult>> Get(
        PublicationId publicationId, WorkspaceContext workspace, PublicationQueries queries, CancellationToken cancellationToken)
    {
        if (await queries.FindDetailAsync(workspace.WorkspaceId, publicationId, cancellationToken) is not { } detail)
        {
            return Problems.NotFound();
        }

        return TypedResults.Ok(new PublicationDetailResponse(
            PublicationResponse.From(workspace, detail.Publication),
            detail.Post.Kind,
            detail.Post.Caption,
            detail.Post.Title,
            detail.Content.Video is { } media ? MediaResponse.From(media, 1) : null,
            [.. detail.Content.Photos.Select(photo => MediaResponse.From(photo, 1))],
            detail.Post.PhotoCoverIndex,
            [.. detail.Attempts.Select(AttemptResponse.From)],
            [.. detail.Events.Select(PublicationEventResponse.From)],
            [.. detail.Posts.Select(post => new PublicPostResponse(post.TikTokPostId.ToString(CultureInfo.InvariantCulture), workspace.Links.Video(detail.Publication.Account.Username, post.TikTokPostId), post.FoundAt))]));
    }

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> Cancel(
        PublicationId publicationId, PublicationActRequest request, WorkspaceContext workspace, CancelPublication cancel, PublicationQueries queries, CancellationToken cancellationToken) =>
        await AnswerAsync(await cancel.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, publicationId, request.Version, cancellationToken), publicationId, workspace, queries, cancellationToken);

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> Stop(
        PublicationId publicationId, WorkspaceContext workspace, StopPublication stop, PublicationQueries queries, CancellationToken cancellationToken) =>
        await AnswerAsync(await stop.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, publicationId, workspace.Now, cancellationToken), publicationId, workspace, queries, cancellationToken);

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> Retry(
        PublicationId publicationId, PublicationActRequest request, WorkspaceContext workspace, RetryPublication retry, PublicationQueries queries, CancellationToken cancellationToken) =>
        await AnswerAsync(await retry.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, publicationId, request.Version, cancellationToken), publicationId, workspace, queries, cancellationToken);

    private static async Task<Results<Ok<EvidenceResponse>, ProblemHttpResult>> Evidence(
        PublicationId publicationId, WorkspaceContext workspace, EvidenceQuery query, CancellationToken cancellationToken) =>
        await query.ExecuteAsync(workspace.WorkspaceId, publicationId, cancellationToken) switch
        {
            EvidenceOutcome.Found found => TypedResults.Ok(new EvidenceResponse(
                [
                    .. found.Videos.Select(video => new EvidenceVideoResponse(
                        video.PostId.ToString(CultureInfo.InvariantCulture), video.Description, video.CreatedAt, video.DurationSec, workspace.Links.Video(found.Username, video.PostId), video.Fits)),
                ],
                null)),
            EvidenceOutcome.Unavailable unavailable => TypedResults.Ok(new EvidenceResponse([], FailureTexts.Of(unavailable.Code, unavailable.Reference))),
            EvidenceOutcome.NotFound => Problems.NotFound(),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> Resolve(
        PublicationId publicationId, ResolvePublicationRequest request, WorkspaceContext workspace, ResolvePublication resolve, PublicationQueries queries, CancellationToken cancellationToken)
    {
        long? postId = null;
        if (request is { Outcome: PublicationVerdict.Published, TikTokPostId: { } given })
        {
            if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return Problems.Invalid([new("tikTokPostId", "post_id_unreadable", "Give TikTok's id of the post: the digits at the end of its address.")]);
            }

            postId = id;
        }

        var outcome = await resolve.ExecuteAsync(
            workspace.WorkspaceId, workspace.Actor, publicationId, request.Version, request.Outcome is PublicationVerdict.Published, postId, cancellationToken);
        return await AnswerAsync(outcome, publicationId, workspace, queries, cancellationToken);
    }

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> AnswerAsync(
        PublicationOutcome outcome, PublicationId id, WorkspaceContext workspace, PublicationQueries queries, CancellationToken cancellationToken) => outcome switch
        {
            PublicationOutcome.Done => TypedResults.Ok(PublicationResponse.From(workspace, (await queries.FindAsync(workspace.WorkspaceId, id, cancellationToken))!)),
            PublicationOutcome.NotFound => Problems.NotFound(),
            PublicationOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            PublicationOutcome.PostTaken => Problems.Invalid([new("tikTokPostId", "post_taken", "This video already belongs to another publication. Choose another one.")]),
            PublicationOutcome.TooLate => Problems.Conflict("stop_too_late", "TikTok has the file already and does not stop any more. Wait for its verdict."),
            PublicationOutcome.NotStopped failed => Problems.Conflict(failed.Code, $"TikTok could not be asked to stop. {FailureTexts.Of(failed.Code, failed.Reference)!.Message}"),
            PublicationOutcome.WrongState => Problems.Conflict("wrong_state", "The publication has moved on meanwhile, so this is not possible any more. Load it again."),
            _ => throw new UnreachableException(),
        };
}
