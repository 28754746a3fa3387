using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>
/// The browser's own session with TikTok (row 10), where so switched: whoever consented before is not asked again, and a second account is never
/// connected, unless the app wants the page.
/// </summary>
internal sealed class LiveSessions(StandInState state, StandInOptions options)
{
    private const string Cookie = "stand-in-session";

    public void Remember(HttpResponse response, string handle)
    {
        if (options.LiveSession)
        {
            response.Cookies.Append(Cookie, handle, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = AuthorizeEndpoints.Path });
        }
    }

    /// <returns>The creator who is taken to have consented; null: the page is shown.</returns>
    public string? Find(HttpRequest request, AuthorizeRequest asked) =>
        options.LiveSession && !asked.IsPageWanted && request.Cookies[Cookie] is { } handle
            && state.Grants.InGroup(handle).Any(grant => grant.ClientKey == asked.ClientKey && asked.Scopes.All(grant.Scopes.Contains))
                ? handle
                : null;
}
