using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

internal static class StatusEndpoint
{
    private static readonly Entrance Entrance = new("status", [Scopes.VideoUpload, Scopes.VideoPublish], 30);

    public static void MapStatus(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/status/fetch/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, PublishTasks tasks, Verdicts verdicts, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (body?["publish_id"].Text() is not { Length: > 0 } publishId)
        {
            return ApiAnswer.Failed(ApiErrors.InvalidParams("The publish_id is empty or incorrect"));
        }

        if (tasks.Find(publishId) is not { } task)
        {
            return ApiAnswer.Failed(ApiErrors.InvalidPublishId);
        }

        if (task.Handle != caller.Handle || task.ClientKey != caller.ClientKey)
        {
            return ApiAnswer.Failed(ApiErrors.ForeignPublishId);
        }

        return ApiAnswer.Ok(Describe(await verdicts.SettleAsync(task, cancellationToken), clock.GetUtcNow()));
    }

    private static JsonObject Describe(PublishTask task, DateTimeOffset now)
    {
        var data = new JsonObject
        {
            ["status"] = task.StageAt(now) switch
            {
                TaskStage.Uploading or TaskStage.Processing => "PROCESSING_UPLOAD",
                TaskStage.Complete => "PUBLISH_COMPLETE",
                TaskStage.Failed => "FAILED",
            },
            ["uploaded_bytes"] = task.BytesReceived,
        };
        if (task.StageAt(now) is TaskStage.Failed)
        {
            data["fail_reason"] = task.FailReason;
        }

        // The field is absent until there is an id; its spelling is the contract.
        if (task.PublicIdAt(now) is { } postId)
        {
            data["publicaly_available_post_id"] = new JsonArray(postId);
        }

        return data;
    }
}
