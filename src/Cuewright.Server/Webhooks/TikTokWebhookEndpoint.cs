using System.Diagnostics;
using Cuewright.Core.Webhooks;
using Cuewright.Server.Hosting;
using Cuewright.TikTok;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cuewright.Server.Webhooks;

/// <summary>Where TikTok posts its events. It stores them and answers; what they mean is worked out afterwards.</summary>
internal static class TikTokWebhookEndpoint
{
    private const int LargestBody = 64 * 1024;

    public static IEndpointRouteBuilder MapTikTokWebhook(this IEndpointRouteBuilder routes)
    {
        // Anonymous: the signature is the proof.
        routes.MapPost(PublicAddress.TikTokWebhookPath, Receive).WithName("receiveTikTokEvent").WithTags("Webhooks").WithSummary("TikTok's webhook, signed with the developer app's secret")
            .AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestBody)).Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        return routes;
    }

    private static async Task<Results<Ok, ProblemHttpResult>> Receive(HttpContext http, ReceiveTikTokEvent receive, CancellationToken cancellationToken)
    {
        // The signature is over the bytes as they came.
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellationToken);
        var signature = http.Request.Headers[TikTokWebhook.SignatureHeader] is [{ } only] ? only : null;
        return await receive.ExecuteAsync(signature, body.GetBuffer().AsMemory(0, (int)body.Length), cancellationToken) switch
        {
            ReceiveOutcome.Stored or ReceiveOutcome.Duplicate => TypedResults.Ok(),
            // Which of them it is, only a forger would want to know.
            ReceiveOutcome.Refused => Problems.Of(
                StatusCodes.Status401Unauthorized, "signature_refused", "The signature is missing, too old or not of a developer app that is set up here."),
            _ => throw new UnreachableException(),
        };
    }
}
