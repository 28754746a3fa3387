using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Pulls;
using Cuewright.TikTok.StandIn.Uploads;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>What the three init endpoints have in common once everything is judged: the task, its pull or its upload URL.</summary>
internal sealed class PostingDesk(PublishTasks tasks, Puller puller, PublicAddress address)
{
    public ApiAnswer Begin(Grant caller, TaskMode mode, MediaKind media, PostInfo post, SourceInfo source)
    {
        var task = tasks.Create(caller, mode, media, post, source);
        var data = new JsonObject { ["publish_id"] = task.PublishId };
        if (task.IsPull)
        {
            puller.Begin(task);
        }
        else
        {
            data["upload_url"] = address.Of(UploadEndpoint.PathOf(task));
        }

        return ApiAnswer.Ok(data);
    }
}
