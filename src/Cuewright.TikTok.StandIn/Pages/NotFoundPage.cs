namespace Cuewright.TikTok.StandIn.Pages;

internal static class NotFoundPage
{
    public static IResult Show() => Layout.Page(
        "Not here",
        Html.Of($"""<section class="card"><h1>Not here</h1><p>There is no such creator or post. <a href="/creators">All creators</a></p></section>"""),
        StatusCodes.Status404NotFound);
}
