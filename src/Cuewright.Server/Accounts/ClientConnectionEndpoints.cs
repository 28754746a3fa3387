using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Links;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>What a client does who holds a connect link: looks at what is asked, and goes to TikTok. The token is the proof.</summary>
internal static class ClientConnectionEndpoints
{
    public static IEndpointRouteBuilder MapClientConnections(this IEndpointRouteBuilder routes)
    {
        var clients = routes.MapGroup(ApiRoutes.Root + "/client-connections").WithTags("Accounts").AllowAnonymous().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
        clients.MapPost("/offer", Offer).WithName("getConnectOffer").WithSummary("What a connect link asks a client for");
        clients.MapPost("", Start).WithName("startClientConnection").WithSummary("Send the client who holds a connect link to TikTok")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return routes;
    }

    private static async Task<Results<Ok<ConnectOfferResponse>, ProblemHttpResult>> Offer(
        ClientConnectionRequest request, HttpContext http, ConnectLinks links, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await links.OpenAsync(request.Token, cancellationToken) switch
        {
            OpenConnectLinkOutcome.Open open => TypedResults.Ok(ConnectOfferResponse.From(open.Offer)),
            OpenConnectLinkOutcome.Closed closed => ProblemOf(closed.State),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<ConnectionResponse>, ProblemHttpResult>> Start(
        ClientConnectionRequest request, HttpContext http, ConnectLinks links, PublicAddress address, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var secret = ClientBrowser.NewSecret();
        switch (await links.StartAsync(request.Token, secret, address.TikTokCallback, cancellationToken))
        {
            case null:
                return ProblemOf(await links.OpenAsync(request.Token, cancellationToken) is OpenConnectLinkOutcome.Closed closed ? closed.State : ConnectLinkState.Expired);
            case StartConnectionOutcome.Started started:
                ClientBrowser.Remember(http, secret, started.AuthorizeUrl, address.IsHttps);
                return TypedResults.Ok(new ConnectionResponse(started.AuthorizeUrl.AbsoluteUri, started.ExpiresAt));
            case StartConnectionOutcome.Invalid invalid:
                return Problems.Invalid(invalid.Problems);
            case StartConnectionOutcome.NotFound:
                return Problems.Of(StatusCodes.Status410Gone, "link_account_removed", "The account that this link was made for is not managed here any more. Ask for a new link.");
            default:
                return Problems.Conflict("app_missing", "This instance cannot connect accounts right now. Tell who sent you the link.");
        }
    }

    private static ProblemHttpResult ProblemOf(ConnectLinkState? state) => state switch
    {
        ConnectLinkState.Used => Problems.Of(StatusCodes.Status410Gone, "link_used", "This link was used: the account is connected. Ask for a new link to connect another one."),
        ConnectLinkState.Expired => Problems.Of(StatusCodes.Status410Gone, "link_expired", "This link has run out. Ask who sent it for a new one."),
        ConnectLinkState.Revoked => Problems.Of(StatusCodes.Status410Gone, "link_revoked", "This link was taken back. Ask who sent it for a new one."),
        ConnectLinkState.Open or null => Problems.Of(StatusCodes.Status404NotFound, "link_unknown", "There is no such link. Check that the whole address was copied, up to its last letter."),
        _ => throw new UnreachableException(),
    };
}
