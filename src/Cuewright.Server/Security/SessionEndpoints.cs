using System.Diagnostics;
using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Server.Workspaces;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Security;

internal static class SessionEndpoints
{
    public static IEndpointRouteBuilder MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup(ApiRoutes.Root + "/session").WithTags("Security").ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapPost("", Start).WithName("signIn").WithSummary("Sign in with e-mail and password; the answer sets the cookie").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("", Get).WithName("getSession").WithSummary("Who is signed in").RequireAuthorization();
        session.MapDelete("", End).WithName("signOut").WithSummary("Sign out").RequireAuthorization();
        return routes;
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Start(
        SignInRequest request, SignIn signIn, UserSessions sessions, WorkspaceQueries workspaces, HttpContext http, CancellationToken cancellationToken)
    {
        if (MissingIn(request) is { Count: > 0 } problems)
        {
            return Problems.Invalid(problems);
        }

        switch (await signIn.ExecuteAsync(request.Email!, request.Password!, cancellationToken))
        {
            case SignInOutcome.SignedIn signedIn:
                await SessionCookie.StartAsync(http, sessions, signedIn.User, cancellationToken);
                return TypedResults.Ok(await OfUserAsync(signedIn.User, workspaces, cancellationToken));
            case SignInOutcome.Refused:
                return Problems.Of(StatusCodes.Status401Unauthorized, "sign_in_failed", "E-mail or password is not right.");
            case SignInOutcome.TooManyAttempts tooMany:
                var seconds = Math.Ceiling(tooMany.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                http.Response.Headers.RetryAfter = seconds;
                return Problems.Of(StatusCodes.Status429TooManyRequests, "too_many_attempts", "Too many failed attempts. Wait a few minutes, then try again.");
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Get(
        Users users, WorkspaceQueries workspaces, HttpContext http, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(http.User)!;
        if (caller.KeyWorkspaceId is { } workspaceId)
        {
            return await workspaces.FindAsync(workspaceId, cancellationToken) is { } workspace
                ? TypedResults.Ok(new SessionResponse(null, [WorkspaceResponse.From(workspace, WorkspaceGate.RoleOfKeys)]))
                : StatusProblems.Of(StatusCodes.Status401Unauthorized);
        }

        return await users.FindAsync(caller.Id, cancellationToken) is { } user
            ? TypedResults.Ok(await OfUserAsync(user, workspaces, cancellationToken))
            : StatusProblems.Of(StatusCodes.Status401Unauthorized);
    }

    private static async Task<NoContent> End(UserSessions sessions, HttpContext http, CancellationToken cancellationToken)
    {
        await SessionCookie.EndAsync(http, sessions, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<SessionResponse> OfUserAsync(SessionUser user, WorkspaceQueries workspaces, CancellationToken cancellationToken) =>
        new(UserResponse.From(user), [.. (await workspaces.OfUserAsync(user.Id, cancellationToken)).Select(WorkspaceResponse.From)]);

    private static List<FieldProblem> MissingIn(SignInRequest request)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(request.Email))
        {
            problems.Add(new FieldProblem("email", "email_missing", "Enter your e-mail address."));
        }

        if (string.IsNullOrEmpty(request.Password))
        {
            problems.Add(new FieldProblem("password", "password_missing", "Enter your password."));
        }

        return problems;
    }
}
