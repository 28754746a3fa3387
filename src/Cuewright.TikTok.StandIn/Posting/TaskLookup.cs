using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Finds the task that a body names, if it is the caller's (rows 60 and 61).</summary>
internal sealed class TaskLookup(PublishTasks tasks, StandInOptions options, TimeProvider clock)
{
    public bool TryFind(JsonObject? body, Grant caller, [NotNullWhen(true)] out PublishTask? task, [NotNullWhen(false)] out ApiError? error)
    {
        task = null;
        if (body?["publish_id"].Text() is not { Length: > 0 } publishId)
        {
            error = ApiErrors.InvalidParams("The publish_id is empty or incorrect");
            return false;
        }

        task = tasks.Find(publishId);
        error = task switch
        {
            null => Unknown,
            _ when clock.GetUtcNow() < task.CreatedAt + options.PublishIdDelay => Unknown,
            _ when task.Handle != caller.Handle || task.ClientKey != caller.ClientKey => ApiErrors.ForeignPublishId,
            _ => null,
        };
        return error is null;
    }

    private ApiError Unknown => options.UnknownIdAsInvalidParams ? ApiErrors.InvalidParams(ApiErrors.InvalidPublishId.Code) : ApiErrors.InvalidPublishId;
}
