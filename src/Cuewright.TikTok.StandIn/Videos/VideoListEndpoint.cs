using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>The creator's public videos page by page (contract section 5.2). The cursor is in milliseconds, and is always sent.</summary>
internal static class VideoListEndpoint
{
    private const int Usual = 10;
    private static readonly Entrance Entrance = new("video/list", [Scopes.VideoList], 600, PerApp: true);

    public static void MapVideoList(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/video/list/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, PublicVideos videos, VideoFields fields, TimeProvider clock, CancellationToken cancellationToken)
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
        var most = body is not null && body.ContainsKey("max_count") ? body["max_count"].Whole() : Usual;
        var cursor = body is not null && body.ContainsKey("cursor") ? body["cursor"].Whole() : long.MaxValue;
        if (body is null || most is not (>= 1 and <= 20) || cursor is null)
        {
            return ApiAnswer.Failed(ApiErrors.InvalidParams("The cursor or max_count is incorrect"));
        }

        var rest = (await videos.OfAsync(caller.Handle, cancellationToken)).Where(video => video.Post.MadeAt.ToUnixTimeMilliseconds() < cursor).ToList();
        var page = rest.Take((int)most).ToList();
        var end = page.Count > 0 ? page[^1].Post.MadeAt.ToUnixTimeMilliseconds() : Math.Min(cursor.Value, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return ApiAnswer.Ok(new JsonObject
        {
            ["videos"] = fields.Describe(page, asked, caller.ClientKey),
            ["cursor"] = end,
            ["has_more"] = rest.Count > page.Count,
        });
    }
}
