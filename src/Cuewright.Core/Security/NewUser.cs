using Cuewright.Core.Workspaces;

namespace Cuewright.Core.Security;

/// <summary>A user to add, and the workspace they join.</summary>
/// <param name="Workspace">Name of the workspace; one that does not exist is made. Null: the only one there is, or a first one.</param>
/// <param name="Role">Null: owner of a workspace that is made, editor of one that exists.</param>
/// <param name="IsAdministrator">The first user of an instance is one anyway.</param>
/// <param name="TimeZone">Of a workspace that is made.</param>
internal sealed record NewUser(string Email, string DisplayName, string Password, string? Workspace, MemberRole? Role, string TimeZone = "UTC", bool IsAdministrator = false);
