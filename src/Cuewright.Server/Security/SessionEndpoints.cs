using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Security;

internal static class SessionEndpoints
{
    public static IEndpointRouteBuilder MapSession(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup(ApiRoutes.Root + "/session").WithTags("Security").ProducesProblem(StatusCodes.Status401Unauthorized);
        session.MapPost("", SignIn).WithName("signIn").WithSummary("Sign in with e-mail and password; the answer sets the cookie").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("", Get).WithName("getSession").WithSummary("Who is signed in").RequireAuthorization();
        session.MapDelete("", SignOut).WithName("signOut").WithSummary("Sign out").RequireAuthorization();
        return routes;
    }

    private static Task<Results<Ok<SessionResponse>, ProblemHttpResult>> SignIn(SignInRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Get(CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<NoContent> SignOut(CancellationToken cancellationToken) => throw new NotSupportedException();
}
