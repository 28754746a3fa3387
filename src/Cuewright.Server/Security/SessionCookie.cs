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
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>A changed password or a removed user ends a session within this time.</summary>
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        // The prefix makes browsers refuse the cookie unless it is Secure, for the whole host and set by that host itself.
        options.Cookie.Name = https ? "__Host-cuewright" : "cuewright";
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "next";
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static Task StartAsync(HttpContext http, SessionUser user) => http.SignInAsync(SchemeName, PrincipalOf(user), new AuthenticationProperties { IsPersistent = true });

    private static ClaimsPrincipal PrincipalOf(SessionUser user) => new(new ClaimsIdentity(
        [new Claim(Caller.IdClaim, user.Id.ToString()), new Claim(Caller.NameClaim, user.DisplayName), new Claim(StampClaim, user.Stamp)],
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

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties.IssuedUtc is { } issued && now - issued < CheckEvery)
        {
            return;
        }

        var users = context.HttpContext.RequestServices.GetRequiredService<Users>();
        if (Caller.Of(context.Principal!) is { } caller
            && await users.FindAsync(caller.Id, context.HttpContext.RequestAborted) is { } user
            && user.Stamp == context.Principal!.FindFirstValue(StampClaim))
        {
            context.ReplacePrincipal(PrincipalOf(user));
            context.ShouldRenew = true;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }
}
