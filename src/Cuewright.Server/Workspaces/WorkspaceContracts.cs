using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Workspaces;

/// <param name="TimeZone">IANA id; what the calendar shows and what new schedules start from.</param>
/// <param name="Role">What the caller is in it.</param>
internal sealed record WorkspaceResponse(Guid Id, string Name, string TimeZone, MemberRole Role, int Version);
