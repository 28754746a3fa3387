namespace Cuewright.Core.Workspaces;

public enum MemberRole
{
    Owner,
    Admin,
    Editor,
    Approver,
    Viewer,
}
