using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Hosting;

/// <summary>
/// The workspace of the running request and who asks. Filled by the filter of the workspace group after it has checked membership;
/// handlers take it as a parameter.
/// </summary>
internal sealed class WorkspaceContext(TikTokLinks links, TimeProvider clock)
{
    private Values? _values;

    public TikTokLinks Links => links;

    public Guid WorkspaceId => Filled.WorkspaceId;

    /// <summary>What waits is told with the instant of the answer.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public WorkspaceScope Scope => WorkspaceScope.Of(WorkspaceId);

    public Actor Actor => Filled.Actor;

    public MemberRole Role => Filled.Role;

    private Values Filled => _values ?? throw new InvalidOperationException("The endpoint lies outside the workspace group.");

    public void Fill(Guid workspaceId, Actor actor, MemberRole role) => _values = new Values(workspaceId, actor, role);

    private sealed record Values(Guid WorkspaceId, Actor Actor, MemberRole Role);
}
