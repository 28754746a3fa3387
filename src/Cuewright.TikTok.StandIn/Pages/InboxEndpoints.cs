using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Drafts;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The inbox's buttons on the creator's page.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        var inbox = routes.MapGroup("/@{handle}/inbox/{publishId}");
        inbox.MapPost("post", PostAsync);
        inbox.MapPost("discard", (string handle, string publishId, PublishTasks tasks, DraftDesk desk) =>
            tasks.Find(publishId)?.Handle == handle && desk.Discard(publishId) ? SeeOther.To($"/@{handle}") : NotFoundPage.Show());
    }

    private static async Task<IResult> PostAsync(
        string handle, string publishId, HttpRequest request, CreatorDirectory creators, PublishTasks tasks, DraftDesk desk, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var privacy = form["privacyLevel"].ToString();
        if (creators.Find(handle) is not { } creator || tasks.Find(publishId)?.Handle != handle || !PrivacyLevels.Options(creator).Contains(privacy))
        {
            return NotFoundPage.Show();
        }

        return await desk.PostAsync(publishId, privacy, cancellationToken) is null ? NotFoundPage.Show() : SeeOther.To($"/@{handle}");
    }
}
