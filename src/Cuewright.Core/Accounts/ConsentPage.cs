using Cuewright.Core.Kernel;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>TikTok's consent page: its address for a developer app, and what would make it an error page.</summary>
internal sealed class ConsentPage(TikTokOAuthClient oauth, DeveloperAppQueries queries, IOptions<TikTokOptions> options)
{
    /// <summary>What TikTok would answer with an error page of its own, from which nobody comes back.</summary>
    public IReadOnlyList<FieldProblem> ProblemsOf(DeveloperApp app, IReadOnlyList<string> scopes, Uri redirectUri)
    {
        List<FieldProblem> problems = [];
        if (ScopeRules.ProblemOf(app, queries.AskedScopes(app), scopes) is { } wrong)
        {
            problems.Add(wrong);
        }

        // The stand-in takes any registered address; TikTok itself has rules of its own per type (contract section 1.2).
        if (!options.Value.AuthorizeUrl.IsLoopback && RedirectProblem(app, redirectUri) is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    private static FieldProblem? RedirectProblem(DeveloperApp app, Uri redirectUri) => app.Type switch
    {
        AppType.Desktop when !IsOnThisMachine(redirectUri) => new FieldProblem(
            "appId", "redirect_not_loopback", $"The app {app.Name} is a desktop app: TikTok sends the browser only to localhost or 127.0.0.1 with a port. Open Cuewright on this machine itself, or use a web app."),
        AppType.Web when redirectUri.Scheme != Uri.UriSchemeHttps => new FieldProblem(
            "appId", "redirect_not_https", $"The app {app.Name} is a web app: TikTok sends the browser only to https addresses. Set Server:PublicUrl to one, or register a desktop app for this machine."),
        _ => null,
    };

    // Only these two names, and only with the port written out.
    private static bool IsOnThisMachine(Uri redirectUri) =>
        redirectUri.Host is "localhost" or "127.0.0.1" && redirectUri.OriginalString.StartsWith($"{redirectUri.Scheme}://{redirectUri.Host}:", StringComparison.Ordinal);

    public Uri AddressOf(DeveloperApp app, IReadOnlyList<string> scopes, Uri redirectUri, string state, string verifier) => oauth.BuildAuthorizeUrl(new AuthorizeRequest
    {
        ClientKey = app.ClientKey,
        RedirectUri = redirectUri,
        Scopes = scopes.Count > 0 ? scopes : queries.AskedScopes(app),
        State = state,
        CodeChallenge = Pkce.Challenge(verifier),
        // Else the browser's live TikTok session would silently connect the same account again.
        DisableAutoAuth = true,
    });
}
