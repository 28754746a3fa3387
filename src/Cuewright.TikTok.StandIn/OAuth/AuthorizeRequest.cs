using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>What the app asks for (contract section 1.1): in the query of the page, and again in the form that the page posts.</summary>
internal sealed record AuthorizeRequest
{
    public required string ClientKey { get; init; }

    public required string Scope { get; init; }

    public required string RedirectUri { get; init; }

    public required string State { get; init; }

    public required string ResponseType { get; init; }

    public string? CodeChallenge { get; init; }

    public string? CodeChallengeMethod { get; init; }

    /// <summary>The page is shown even to a browser that consented before.</summary>
    public bool IsPageWanted { get; init; }

    public IReadOnlyList<string> Scopes => Scope.Split(',');

    public static AuthorizeRequest Read(Func<string, string?> value) => new()
    {
        ClientKey = value("client_key") ?? "",
        Scope = value("scope") ?? "",
        RedirectUri = value("redirect_uri") ?? "",
        State = value("state") ?? "",
        ResponseType = value("response_type") ?? "",
        IsPageWanted = value("disable_auto_auth") is "1",
        CodeChallenge = value("code_challenge"),
        CodeChallengeMethod = value("code_challenge_method"),
    };

    /// <returns>The first thing that is wrong; the page shows it and nobody is redirected.</returns>
    public AuthorizeProblem? Check(DeveloperApps apps, bool demandChallenge)
    {
        if (apps.Find(ClientKey) is not { HasLoginKit: true } app)
        {
            return new AuthorizeProblem("unauthorized_client", "client_key", null);
        }

        if (!app.HasRedirect(RedirectUri))
        {
            return new AuthorizeProblem("invalid_request", "redirect_uri", 10006);
        }

        if (ResponseType is not "code")
        {
            return new AuthorizeProblem("unsupported_response_type", "response_type", null);
        }

        if (!Scopes.All(app.Scopes.Contains))
        {
            return new AuthorizeProblem("invalid_scope", "scope", null);
        }

        if (CodeChallenge is null && (demandChallenge || Apps.RedirectUris.IsLoopback(RedirectUri)))
        {
            return new AuthorizeProblem("invalid_request", "code_challenge", 10007);
        }

        return CodeChallengeMethod is not "S256" && (CodeChallenge is not null || CodeChallengeMethod is not null)
            ? new AuthorizeProblem("invalid_request", "code_challenge_method", 10008)
            : null;
    }

    /// <summary>The fields to carry through the page's form.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return ("client_key", ClientKey);
        yield return ("scope", Scope);
        yield return ("redirect_uri", RedirectUri);
        yield return ("state", State);
        yield return ("response_type", ResponseType);
        if (CodeChallenge is not null)
        {
            yield return ("code_challenge", CodeChallenge);
        }

        if (CodeChallengeMethod is not null)
        {
            yield return ("code_challenge_method", CodeChallengeMethod);
        }
    }
}
