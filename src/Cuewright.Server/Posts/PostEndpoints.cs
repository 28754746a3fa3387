using System.Diagnostics;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Posts;

internal static class PostEndpoints
{
    public static RouteGroupBuilder MapPosts(this RouteGroupBuilder workspace)
    {
        var posts = workspace.MapGroup("/posts").WithTags("Posts").ProducesProblem(StatusCodes.Status404NotFound);
        posts.MapGet("", List).WithName("listPosts").WithSummary("Posts, newest first");
        posts.MapPost("", Create).WithName("createPost").WithSummary("Save a new draft").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        posts.MapGet("/{postId}", Get).WithName("getPost").WithSummary("One post with its publications");
        posts.MapPut("/{postId}", Update).WithName("updatePost").WithSummary("Save a post again")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        posts.MapDelete("/{postId}", Delete).WithName("deletePost").WithSummary("Delete a post and cancel what waits").ProducesProblem(StatusCodes.Status409Conflict);
        return workspace;
    }

    /// <summary>The post as it is now.</summary>
    public static async Task<Results<Ok<PostResponse>, ProblemHttpResult>> AnswerAsync(
        PostId postId, WorkspaceContext workspace, PostQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, postId, cancellationToken) is { } post
            ? TypedResults.Ok(PostResponse.From(workspace, post))
            : Problems.NotFound();

    private static async Task<Ok<PostPageResponse>> List(
        PublicationState? state, PostId? cursor, WorkspaceContext workspace, PostQueries queries, CancellationToken cancellationToken)
    {
        var posts = await queries.ListAsync(workspace.WorkspaceId, state, cursor, cancellationToken);
        var items = posts.Take(PostQueries.PageSize).Select(post => PostResponse.From(workspace, post)).ToList();
        return TypedResults.Ok(new PostPageResponse(items, posts.Count > PostQueries.PageSize ? items[^1].Id.ToString() : null));
    }

    private static Task<Results<Ok<PostResponse>, ProblemHttpResult>> Get(
        PostId postId, WorkspaceContext workspace, PostQueries queries, CancellationToken cancellationToken) => AnswerAsync(postId, workspace, queries, cancellationToken);

    private static async Task<Results<Created<PostResponse>, ProblemHttpResult>> Create(
        SavePostRequest request, WorkspaceContext workspace, CreatePost create, PostQueries queries, CancellationToken cancellationToken)
    {
        switch (await create.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToInput(), cancellationToken))
        {
            case SavePostOutcome.Saved saved:
                var post = await queries.FindAsync(workspace.WorkspaceId, saved.Id, cancellationToken);
                return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/posts/{saved.Id}", PostResponse.From(workspace, post!));
            case SavePostOutcome.Invalid invalid:
                return Problems.Invalid(invalid.Problems);
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Results<Ok<PostResponse>, ProblemHttpResult>> Update(
        PostId postId, SavePostRequest request, WorkspaceContext workspace, UpdatePost update, PostQueries queries, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version of the post that you read, so that nobody's change is overwritten.")]);
        }

        return await update.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, postId, version, request.ToInput(), cancellationToken) switch
        {
            SavePostOutcome.Saved => await AnswerAsync(postId, workspace, queries, cancellationToken),
            SavePostOutcome.NotFound => Problems.NotFound(),
            SavePostOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            SavePostOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        PostId postId, WorkspaceContext workspace, DeletePost delete, CancellationToken cancellationToken) =>
        await delete.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, postId, cancellationToken) switch
        {
            DeletePostOutcome.Deleted => TypedResults.NoContent(),
            DeletePostOutcome.NotFound => Problems.NotFound(),
            DeletePostOutcome.Running => Problems.Conflict("publication_running", "It is being published right now. Delete it when that has ended."),
            _ => throw new UnreachableException(),
        };
}
