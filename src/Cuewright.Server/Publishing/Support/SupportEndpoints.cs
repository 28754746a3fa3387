using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Support;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Publishing.Support;

/// <summary>The download for whoever helps with a publication.</summary>
internal static class SupportEndpoints
{
    public static RouteGroupBuilder MapSupport(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/publications/{publicationId}/support-bundle", Get).WithName("getSupportBundle").WithTags("Publishing")
            .WithSummary("A zip with all that is known about a publication, without captions, names and secrets")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").ProducesProblem(StatusCodes.Status404NotFound);
        return workspace;
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Get(
        PublicationId publicationId, WorkspaceContext workspace, SupportQuery query, SupportBundle bundle, HttpContext http, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(workspace.WorkspaceId, publicationId, cancellationToken) is not { } facts)
        {
            return Problems.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bundle.Write(facts), "application/zip", SupportBundle.FileName(facts));
    }
}
