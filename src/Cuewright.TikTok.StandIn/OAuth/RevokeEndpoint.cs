using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.OAuth;

internal static class RevokeEndpoint
{
    public static void MapRevoke(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/oauth/revoke/", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, DeveloperApps apps, Grants grants, GrantRemoval removal, CancellationToken cancellationToken)
    {
        if (await OAuthForm.ReadAsync(request, cancellationToken) is not { } form)
        {
            return OAuthAnswer.Malformed;
        }

        if (!form.IsFrom(apps, out var app, out var refusal))
        {
            return refusal;
        }

        if (form["token"] is not { } token)
        {
            return OAuthAnswer.Malformed;
        }

        // An expired token cannot revoke; the app has to refresh first.
        if (grants.FindByAccessToken(token) is not { } grant || grant.ClientKey != app.Key)
        {
            return OAuthAnswer.Failed("invalid_grant", "Access token is invalid or expired.");
        }

        removal.Remove(grant.Handle, app.Key, GrantRemoval.ByDeveloper);
        return TypedResults.Ok();
    }
}
