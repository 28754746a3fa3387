using System.Security.Claims;
using Cuewright.Core.Security;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Cuewright.Server.Security;

/// <summary>The cookie of the web app.</summary>
internal static class SessionCookie
{
    public const string SchemeName = "Session";
    private const string StampClaim = "cuewright:stamp";
    private const string SessionClaim = "cuewright:session";

    /// <summary>Busy pages must not cost one write and one new cookie per request.</summary>
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        // The prefix makes browsers refuse the cookie unless it is Secure, for the whole host and set by that host itself.
        options.Cookie.Name = https ? "__Host-cuewright" : "cuewright";
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = UserSessions.Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "next";
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static async Task StartAsync(HttpContext http, UserSessions sessions, SessionUser user, CancellationToken cancellationToken)
    {
        var session = await sessions.StartAsync(user.Id, cancellationToken);
        await http.SignInAsync(SchemeName, PrincipalOf(user, session), new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>Ends the session here, not only in this browser: a copy of its cookie is worth nothing any more.</summary>
    public static async Task EndAsync(HttpContext http, UserSessions sessions, CancellationToken cancellationToken)
    {
        if (SessionOf(http.User) is { } session)
        {
            await sessions.EndAsync(session, cancellationToken);
        }

        await http.SignOutAsync(SchemeName);
    }

    private static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    private static ClaimsPrincipal PrincipalOf(SessionUser user, Guid session) => new(new ClaimsIdentity(
        [
            new Claim(Caller.IdClaim, user.Id.ToString()), new Claim(Caller.NameClaim, user.DisplayName),
            new Claim(StampClaim, user.Stamp), new Claim(SessionClaim, session.ToString()),
        ],
        SchemeName,
        Caller.NameClaim,
        roleType: null));

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return StatusProblems.Of(status).ExecuteAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // Asked at every request: a session that was ended, a changed password or a removed user counts at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (sessions, aborted) = (services.GetRequiredService<UserSessions>(), context.HttpContext.RequestAborted);
        if (SessionOf(context.Principal!) is not { } session
            || await sessions.FindAsync(session, aborted) is not { } user
            || user.Stamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SchemeName);
            return;
        }

        if (context.Properties.IssuedUtc is not { } issued || services.GetRequiredService<TimeProvider>().GetUtcNow() - issued >= RenewEvery)
        {
            await sessions.SeenAsync(session, aborted);
            context.ReplacePrincipal(PrincipalOf(user, session));
            context.ShouldRenew = true;
        }
    }
}
