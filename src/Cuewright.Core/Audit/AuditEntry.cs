using Cuewright.Core.Kernel;

namespace Cuewright.Core.Audit;

/// <summary>One change: who, what, before and after, from where. Written in the change's own transaction, never updated.</summary>
internal sealed class AuditEntry : IWorkspaceOwned
{
    public required Guid Id { get; init; }

    /// <summary>All zeroes: what was changed belongs to the instance and to no workspace.</summary>
    public required Guid WorkspaceId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public required Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Feature and verb, for example <c>post.scheduled</c>.</summary>
    public required string Action { get; init; }

    public required string EntityKind { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>JSON of the fields that changed, without secrets.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Address { get; init; }
}
