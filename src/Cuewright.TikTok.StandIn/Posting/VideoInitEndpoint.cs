using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>A video that is posted at once (contract section 3.2).</summary>
internal static class VideoInitEndpoint
{
    private static readonly Entrance Entrance = new("video/init", [Scopes.VideoPublish], 6);

    public static void MapVideoInit(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/video/init/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, CreatorDirectory creators, InitChecks checks, PostingDesk desk, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (PostInfo.ReadVideo(body?["post_info"]) is not { } post)
        {
            return ApiAnswer.Failed(ApiErrors.PostInfo);
        }

        if (SourceInfo.ReadVideo(body?["source_info"]) is not { } source)
        {
            return ApiAnswer.Failed(ApiErrors.SourceInfo);
        }

        var creator = creators.Get(caller.Handle);
        return checks.CheckDirect(caller, creator, post, source) is { } error
            ? ApiAnswer.Failed(error)
            : desk.Begin(caller, TaskMode.Direct, MediaKind.Video, post.Under(creator), source);
    }
}
