using Cuewright.Core.Kernel;

namespace Cuewright.Core.Workspaces;

internal sealed class Member : IWorkspaceOwned
{
    public required Guid WorkspaceId { get; init; }

    public required Guid UserId { get; init; }

    public required MemberRole Role { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }
}
