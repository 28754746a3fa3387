using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

internal static class CreatorInfoEndpoint
{
    private static readonly Entrance Entrance = new("creator_info", [Scopes.VideoPublish], 20);

    public static void MapCreatorInfo(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/creator_info/query/", Handle);

    private static ApiAnswer Handle(HttpRequest request, Door door, CreatorDirectory creators, PostingCaps caps, LinkExpiry links)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var creator = creators.Get(caller.Handle);
        if (caps.Check(caller, creator) is { } cap)
        {
            // On purpose a failure that comes with 200 (row 28).
            return ApiAnswer.Failed(cap with { Status = StatusCodes.Status200OK });
        }

        return ApiAnswer.Ok(new JsonObject
        {
            ["creator_avatar_url"] = links.Of(Avatar.PathOf(creator), LinkExpiry.Avatar),
            ["creator_username"] = creator.Handle,
            ["creator_nickname"] = creator.Nickname,
            ["privacy_level_options"] = new JsonArray([.. PrivacyLevels.Options(creator).Select(option => JsonValue.Create(option))]),
            ["comment_disabled"] = creator.CommentDisabled,
            ["duet_disabled"] = creator.DuetOff,
            ["stitch_disabled"] = creator.StitchOff,
            ["max_video_post_duration_sec"] = creator.MaxVideoDurationSec,
        });
    }
}
