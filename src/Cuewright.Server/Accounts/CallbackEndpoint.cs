using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Server.Hosting;
using Cuewright.Server.Security;
using Cuewright.TikTok;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>
/// Where TikTok sends the browser back to. It answers with a redirect whose words are all ours: nothing of what the browser brought is
/// shown, because anybody can write such an address.
/// </summary>
internal static class CallbackEndpoint
{
    private static readonly string[] Known = ["code", "scopes", "state", "error", "error_type"];

    public static IEndpointRouteBuilder MapAccountCallback(this IEndpointRouteBuilder routes)
    {
        // Anonymous, because a browser whose session has ended is sent to the sign-in page instead of an error.
        routes.MapGet(PublicAddress.TikTokCallbackPath, Complete).WithName("completeConnection").WithTags("Accounts").AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static async Task<RedirectHttpResult> Complete(HttpContext http, CompleteConnection complete, PublicAddress address, CancellationToken cancellationToken)
    {
        // The address holds the code; it belongs into no history, cache or Referer.
        http.Response.Headers.CacheControl = "no-store";
        var (secret, user) = (ClientBrowser.SecretOf(http.Request), Caller.Of(http.User) is { Kind: ActorKind.User } caller ? caller.Id : (Guid?)null);
        if (user is null && secret is null)
        {
            return TypedResults.Redirect($"/sign-in?next={Uri.EscapeDataString(PublicAddress.TikTokCallbackPath + KnownPart(http.Request.Query))}");
        }

        var callback = AuthorizeCallback.Parse(http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
        var outcome = await complete.ExecuteAsync(new CallbackCaller(user, secret, http.Connection.RemoteIpAddress?.ToString()), callback, cancellationToken);
        if (secret is not null)
        {
            ClientBrowser.Forget(http, address.IsHttps);
            return TypedResults.Redirect($"/connect?result={(outcome is CompleteConnectionOutcome.Connected ? "connected" : CodeOf(outcome))}");
        }

        return TypedResults.Redirect(outcome switch
        {
            CompleteConnectionOutcome.Connected connected => $"/accounts?connected={connected.Id}",
            CompleteConnectionOutcome.NeedsConfirmation move => $"/accounts?move={move.MoveId}",
            _ => $"/accounts?problem={CodeOf(outcome)}",
        });
    }

    private static string CodeOf(CompleteConnectionOutcome outcome) => outcome switch
    {
        CompleteConnectionOutcome.Refused => "consent_refused",
        CompleteConnectionOutcome.Expired => "connection_expired",
        CompleteConnectionOutcome.WrongAccount => "wrong_account",
        CompleteConnectionOutcome.Unreachable => "tiktok_unreachable",
        CompleteConnectionOutcome.AppMisconfigured => "app_misconfigured",
        _ => throw new UnreachableException(),
    };

    private static string KnownPart(IQueryCollection query) =>
        new QueryBuilder(Known.Where(query.ContainsKey).Select(name => KeyValuePair.Create(name, query[name].ToString()))).ToString();
}
