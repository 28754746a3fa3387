using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>Some of the creator's public videos by id (contract section 5.3). What is foreign, private or gone is left out without a word (row 25).</summary>
internal static class VideoQueryEndpoint
{
    private const int Most = 20;
    private static readonly Entrance Entrance = new("video/query", [Scopes.VideoList], 600, PerApp: true);

    public static void MapVideoQuery(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/video/query/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, PublicVideos videos, VideoFields fields, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        if (VideoFields.Read(request) is not { } asked)
        {
            return ApiAnswer.Failed(ApiErrors.InvalidParams("The fields are empty or incorrect"));
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if ((body?["filters"] as JsonObject)?["video_ids"] is not JsonArray { Count: >= 1 and <= Most } list || list.Any(id => id.Text() is null))
        {
            return ApiAnswer.Failed(ApiErrors.InvalidParams("The video_ids are empty or incorrect"));
        }

        var ids = list.Select(id => id.Text()!).ToHashSet(StringComparer.Ordinal);
        var found = (await videos.OfAsync(caller.Handle, cancellationToken)).Where(video => ids.Contains($"{video.Post.Id}"));
        return ApiAnswer.Ok(new JsonObject { ["videos"] = fields.Describe(found, asked, caller.ClientKey) });
    }
}
