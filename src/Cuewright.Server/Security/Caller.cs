using System.Security.Claims;
using Cuewright.Core.Audit;

namespace Cuewright.Server.Security;

/// <summary>Who sends the request: a signed-in user, or a program with an API key of one workspace.</summary>
/// <param name="KeyWorkspaceId">The key's workspace; null for a user.</param>
internal sealed record Caller(ActorKind Kind, Guid Id, string Name, Guid? KeyWorkspaceId)
{
    public const string IdClaim = ClaimTypes.NameIdentifier;
    public const string NameClaim = ClaimTypes.Name;
    public const string WorkspaceClaim = "cuewright:workspace";

    /// <returns>Null for a principal that is not signed in.</returns>
    public static Caller? Of(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true } identity || !Guid.TryParse(principal.FindFirstValue(IdClaim), out var id))
        {
            return null;
        }

        var workspace = Guid.TryParse(principal.FindFirstValue(WorkspaceClaim), out var workspaceId) ? workspaceId : (Guid?)null;
        return new Caller(workspace is null ? ActorKind.User : ActorKind.ApiKey, id, identity.Name ?? "", workspace);
    }

    public Actor ToActor(HttpContext http) => new(Kind, Id, Name, http.Connection.RemoteIpAddress?.ToString());
}
