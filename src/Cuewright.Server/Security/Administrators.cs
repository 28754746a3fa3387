using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Microsoft.AspNetCore.Authorization;

namespace Cuewright.Server.Security;

/// <summary>What belongs to the instance is set up by its administrators: people who are signed in, never a program with a workspace's key.</summary>
internal sealed class Administrators(Users users) : AuthorizationHandler<Administrators.Requirement>
{
    public const string Policy = "Administrators";

    public static void Configure(AuthorizationOptions options) =>
        options.AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().AddRequirements(new Requirement()));

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        // Asked each time: who is no administrator any more has lost it at once.
        if (Caller.Of(context.User) is { Kind: ActorKind.User } caller
            && await users.FindAsync(caller.Id, (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None) is { IsAdministrator: true })
        {
            context.Succeed(requirement);
        }
    }

    internal sealed class Requirement : IAuthorizationRequirement;
}
