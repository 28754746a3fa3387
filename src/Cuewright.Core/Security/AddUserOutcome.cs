using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;

namespace Cuewright.Core.Security;

internal abstract record AddUserOutcome
{
    private AddUserOutcome()
    {
    }

    public sealed record Added(Guid UserId, Guid WorkspaceId, string Workspace, MemberRole Role, bool WorkspaceMade) : AddUserOutcome;

    public sealed record EmailTaken : AddUserOutcome;

    /// <summary>There are several workspaces (or several of that name), so one has to be named.</summary>
    public sealed record WhichWorkspace(IReadOnlyList<string> Names) : AddUserOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : AddUserOutcome;
}
