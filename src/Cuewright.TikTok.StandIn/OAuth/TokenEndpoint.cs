using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.OAuth;

internal static class TokenEndpoint
{
    public static void MapToken(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/oauth/token/", HandleAsync);

    private static async Task<OAuthAnswer> HandleAsync(
        HttpRequest request, DeveloperApps apps, AuthorizationCodes codes, Grants grants, CancellationToken cancellationToken)
    {
        if (await OAuthForm.ReadAsync(request, cancellationToken) is not { } form)
        {
            return OAuthAnswer.Malformed;
        }

        if (!form.IsFrom(apps, out var app, out var refusal))
        {
            return refusal;
        }

        return form["grant_type"] switch
        {
            "authorization_code" => Exchange(form, app, codes, grants),
            "refresh_token" => Refresh(form, app, grants),
            null => OAuthAnswer.Malformed,
            _ => OAuthAnswer.Failed("unsupported_grant_type", "The grant type is not supported."),
        };
    }

    private static OAuthAnswer Exchange(OAuthForm form, DeveloperApp app, AuthorizationCodes codes, Grants grants)
    {
        if (form["code"] is not { } value || form["redirect_uri"] is not { } redirectUri)
        {
            return OAuthAnswer.Malformed;
        }

        var expired = OAuthAnswer.Failed("invalid_grant", "Authorization code is expired.");
        if (codes.FindLive(value, app.Key) is not { } code)
        {
            return expired;
        }

        if (code.RedirectUri != redirectUri)
        {
            return OAuthAnswer.Failed("invalid_request", "Redirect_uri is not matched with the uri when requesting code.");
        }

        if (!Challenge.Accepts(code.Challenge, form["code_verifier"]))
        {
            return OAuthAnswer.Failed("invalid_request", "Code verifier or code challenge is invalid.");
        }

        return grants.Exchange(code) is { } tokens ? Answer(tokens) : expired;
    }

    private static OAuthAnswer Refresh(OAuthForm form, DeveloperApp app, Grants grants)
    {
        if (form["refresh_token"] is not { } refreshToken)
        {
            return OAuthAnswer.Malformed;
        }

        return grants.Refresh(app.Key, refreshToken) is { } tokens
            ? Answer(tokens)
            : OAuthAnswer.Failed("invalid_grant", "Refresh token is invalid or expired.");
    }

    private static OAuthAnswer Answer(IssuedTokens tokens) => OAuthAnswer.Ok(new JsonObject
    {
        ["access_token"] = tokens.AccessToken,
        ["expires_in"] = (long)tokens.ExpiresIn.TotalSeconds,
        ["open_id"] = tokens.OpenId,
        ["refresh_expires_in"] = (long)tokens.RefreshExpiresIn.TotalSeconds,
        ["refresh_token"] = tokens.RefreshToken,
        ["scope"] = string.Join(',', tokens.Scopes),
        ["token_type"] = "Bearer",
    });
}
