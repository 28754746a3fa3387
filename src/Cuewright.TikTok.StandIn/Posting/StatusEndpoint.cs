using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>How far a task is (contract section 3.7).</summary>
internal sealed class StatusEndpoint(StandInOptions options, TimeProvider clock)
{
    private static readonly Entrance Entrance = new("status", [Scopes.VideoUpload, Scopes.VideoPublish], 30);

    public static void MapStatus(IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/status/fetch/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, TaskLookup lookup, Verdicts verdicts, StatusEndpoint status, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        return lookup.TryFind(await JsonBody.ReadAsync(request, cancellationToken), caller, out var task, out var error)
            ? ApiAnswer.Ok(status.Describe(await verdicts.SettleAsync(task, cancellationToken)))
            : ApiAnswer.Failed(error);
    }

    private JsonObject Describe(PublishTask task)
    {
        var now = clock.GetUtcNow();
        var stage = task.StageAt(now);
        var data = new JsonObject
        {
            ["status"] = stage switch
            {
                TaskStage.Transferring or TaskStage.Processing => task.IsPull ? "PROCESSING_DOWNLOAD" : "PROCESSING_UPLOAD",
                TaskStage.InInbox => "SEND_TO_USER_INBOX",
                TaskStage.Complete => "PUBLISH_COMPLETE",
                TaskStage.Failed => "FAILED",
            },
            [task.IsPull ? "downloaded_bytes" : "uploaded_bytes"] = task.BytesReceived,
        };
        if (stage is TaskStage.Failed)
        {
            data["fail_reason"] = task.FailReason;
        }

        // The field is absent until there is an id; its spelling is the contract.
        var ids = task.PublicIdsAt(now);
        if (ids.Count > 0 || options.EmptyPostIdList)
        {
            data["publicaly_available_post_id"] = new JsonArray([.. ids.Select(IdNode)]);
        }

        return data;
    }

    private JsonNode IdNode(long id) => options.PostIdsAsText ? JsonValue.Create(id.ToString(CultureInfo.InvariantCulture)) : JsonValue.Create(id);
}
