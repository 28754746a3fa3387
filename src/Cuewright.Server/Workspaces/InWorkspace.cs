namespace Cuewright.Server.Workspaces;

/// <summary>Marks the endpoints that lie below a workspace's id: <see cref="WorkspaceGate"/> lets only its members through.</summary>
internal sealed class InWorkspace
{
    public static InWorkspace Mark { get; } = new();
}
