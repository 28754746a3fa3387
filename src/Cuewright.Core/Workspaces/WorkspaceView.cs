namespace Cuewright.Core.Workspaces;

/// <summary>A workspace as one of its members sees it.</summary>
internal sealed record WorkspaceView(Guid Id, string Name, string TimeZone, MemberRole Role, int Version);
