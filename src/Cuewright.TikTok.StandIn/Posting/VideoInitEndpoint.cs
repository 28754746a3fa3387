using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Uploads;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

internal static class VideoInitEndpoint
{
    private static readonly Entrance Entrance = new("video/init", [Scopes.VideoPublish], 6);

    public static void MapVideoInit(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/video/init/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, CreatorDirectory creators, InitChecks checks, PublishTasks tasks, PublicAddress address, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (PostInfo.Read(body?["post_info"]) is not { } post)
        {
            return ApiAnswer.Failed(ApiErrors.PostInfo);
        }

        if (SourceInfo.Read(body?["source_info"]) is not { } source)
        {
            return ApiAnswer.Failed(ApiErrors.SourceInfo);
        }

        var creator = creators.Get(caller.Handle);
        if (checks.Check(caller, creator, post, source) is { } error)
        {
            return ApiAnswer.Failed(error);
        }

        var task = tasks.Create(caller, post.Under(creator), source.Chunks!);
        return ApiAnswer.Ok(new JsonObject { ["publish_id"] = task.PublishId, ["upload_url"] = address.Of(UploadEndpoint.PathOf(task)) });
    }
}
