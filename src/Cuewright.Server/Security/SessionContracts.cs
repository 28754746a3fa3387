using Cuewright.Core.Security;
using Cuewright.Server.Workspaces;

namespace Cuewright.Server.Security;

internal sealed record SignInRequest(string? Email, string? Password);

/// <param name="IsAdministrator">May set up what belongs to the instance: developer apps, site pages.</param>
internal sealed record UserResponse(Guid Id, string Email, string DisplayName, bool IsAdministrator)
{
    public static UserResponse From(SessionUser user) => new(user.Id, user.Email, user.DisplayName, user.IsAdministrator);
}

/// <summary>Who asks, and which workspaces they may use.</summary>
/// <param name="User">Null when a program asks with an API key.</param>
internal sealed record SessionResponse(UserResponse? User, IReadOnlyList<WorkspaceResponse> Workspaces);
