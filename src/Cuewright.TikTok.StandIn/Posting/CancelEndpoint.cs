using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Pulls;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Ends a pull that still runs (contract section 3.8).</summary>
internal static class CancelEndpoint
{
    // How often it may be called is not documented.
    private static readonly Entrance Entrance = new("cancel", [Scopes.VideoUpload, Scopes.VideoPublish], int.MaxValue);

    public static void MapCancel(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/cancel/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, TaskLookup lookup, PublishTasks tasks, Puller puller, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        if (!lookup.TryFind(await JsonBody.ReadAsync(request, cancellationToken), caller, out var task, out var error))
        {
            return ApiAnswer.Failed(error);
        }

        // What is received is being processed or over, and of uploads nothing is said.
        if (!task.IsPull || task.StageAt(clock.GetUtcNow()) is not TaskStage.Transferring || tasks.Fail(task.PublishId, FailReasons.Cancelled).FailReason is not FailReasons.Cancelled)
        {
            return ApiAnswer.Failed(ApiErrors.NotCancellable);
        }

        puller.Abandon(task.PublishId);
        return ApiAnswer.Done;
    }
}
