using Cuewright.Core.Publishing.Pulls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Publishing;

/// <summary>
/// Where TikTok fetches what it was told to. Always by this process, never by a redirect or a cache: what was given out here, and that it was
/// asked for, decides whether a post may be tried again. Whatever is wrong with an address, the answer is the same.
/// </summary>
internal static class PullEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapPulls(this IEndpointRouteBuilder routes)
    {
        // Anonymous: the token is the proof.
        routes.MapMethods(PullSite.Path + "{token}", Reading, Fetch).WithName("fetchPulledMedia").WithTags("Publishing").AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> Fetch(string token, HttpContext http, OpenPull pulls, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await pulls.ExecuteAsync(token, HttpMethods.IsHead(http.Request.Method), cancellationToken) is not { } offer)
        {
            return TypedResults.NotFound();
        }

        http.Response.RegisterForDispose(offer.Transfer);
        // A transfer that stands still reads nothing more, so its connection is cut too.
        http.Response.RegisterForDispose(offer.Transfer.Cut.Register(http.Abort));
        return TypedResults.Stream(offer.Content, offer.ContentType, enableRangeProcessing: true);
    }
}
