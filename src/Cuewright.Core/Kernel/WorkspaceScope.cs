namespace Cuewright.Core.Kernel;

/// <summary>Whose rows a unit of work may see: one workspace's, or (workers, sign-in, commands) those of the whole instance.</summary>
internal readonly record struct WorkspaceScope
{
    private WorkspaceScope(Guid workspaceId, bool instance) => (WorkspaceId, IsInstance) = (workspaceId, instance);

    public static WorkspaceScope Instance => new(Guid.Empty, instance: true);

    public Guid WorkspaceId { get; }

    public bool IsInstance { get; }

    public static WorkspaceScope Of(Guid workspaceId) => new(workspaceId, instance: false);
}
