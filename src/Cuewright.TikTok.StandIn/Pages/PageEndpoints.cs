namespace Cuewright.TikTok.StandIn.Pages;

internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", CreatorsPage.ShowAsync);
        routes.MapGet("/creators", CreatorsPage.ShowAsync);
        routes.MapGet("/@{handle}", ProfilePage.ShowAsync);
        routes.MapGet("/@{handle}/video/{id:long}", VideoPage.ShowAsync);
        routes.MapGet("/favicon.ico", () => Results.NoContent());
        routes.MapGet("/stand-in/site.css", () => Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream("site.css")!, "text/css; charset=utf-8"));
    }
}
