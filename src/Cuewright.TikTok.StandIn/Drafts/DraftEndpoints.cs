using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Drafts;

/// <summary>The creator's inbox and posts in the control API.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/stand-in/api/creators/{handle}");
        api.MapGet("inbox", ListAsync);
        api.MapPost("inbox/{publishId}/posts", PostAsync);
        api.MapDelete("inbox/{publishId}", (string handle, string publishId, PublishTasks tasks, DraftDesk desk) =>
            tasks.Find(publishId)?.Handle == handle && desk.Discard(publishId) ? Results.NoContent() : NoSuch("draft"));
        api.MapDelete("posts/{id:long}", (string handle, long id, DraftDesk desk) => desk.Hide(handle, id) ? Results.NoContent() : NoSuch("post"));
    }

    private static async Task<IResult> ListAsync(string handle, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken) =>
        creators.Find(handle) is null
            ? NoSuch("creator")
            : Results.Json(await control.InboxAsync(handle, cancellationToken), ControlJson.Default.IReadOnlyListPostView);

    private static async Task<IResult> PostAsync(
        string handle, string publishId, HttpRequest request, CreatorDirectory creators, PublishTasks tasks, DraftDesk desk, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (creators.Find(handle) is not { } creator || tasks.Find(publishId)?.Handle != handle)
        {
            return NoSuch("draft");
        }

        var privacy = body?["privacyLevel"].Text() ?? PrivacyLevels.Options(creator)[0];
        if (!PrivacyLevels.Options(creator).Contains(privacy))
        {
            return Results.Problem("The privacyLevel is none of the creator's.", statusCode: StatusCodes.Status400BadRequest);
        }

        return await desk.PostAsync(publishId, privacy, cancellationToken) is { } post
            ? Results.Json(new JsonObject { ["id"] = post.Id.ToString(CultureInfo.InvariantCulture), ["privacyLevel"] = privacy }, ControlJson.Default.JsonObject)
            : Results.Problem("The draft is not in the inbox.", statusCode: StatusCodes.Status409Conflict);
    }

    private static IResult NoSuch(string what) => Results.Problem($"There is no such {what}.", statusCode: StatusCodes.Status404NotFound);
}
