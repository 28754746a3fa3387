using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Workspaces;

/// <param name="TimeZone">IANA id; what the calendar shows and what new schedules start from.</param>
/// <param name="Role">What the caller is in it.</param>
internal sealed record WorkspaceResponse(Guid Id, string Name, string TimeZone, MemberRole Role, int Version)
{
    public static WorkspaceResponse From(WorkspaceView view) => new(view.Id, view.Name, view.TimeZone, view.Role, view.Version);

    public static WorkspaceResponse From(Workspace workspace, MemberRole role) => new(workspace.Id, workspace.Name, workspace.TimeZone, role, workspace.Version);
}
