using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>An account as pages and programs see it.</summary>
internal sealed record AccountView
{
    public required AccountId Id { get; init; }

    public required Guid GrantId { get; init; }

    public required string Username { get; init; }

    public required string Nickname { get; init; }

    public required bool HasAvatar { get; init; }

    public required AccountState State { get; init; }

    public required string? ProblemCode { get; init; }

    /// <summary>Null: it publishes.</summary>
    public required DateTimeOffset? PausedAt { get; init; }

    /// <summary>Null: the workspace's.</summary>
    public required string? TimeZone { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The groups it is in.</summary>
    public IReadOnlyList<Guid> GroupIds { get; init; } = [];

    /// <summary>Comma separated.</summary>
    public required string Scopes { get; init; }

    public required Guid AppId { get; init; }

    public required string AppName { get; init; }

    public required AppMode AppMode { get; init; }

    public required DateTimeOffset ConnectedAt { get; init; }

    public required DateTimeOffset ConsentEndsAt { get; init; }

    public required int ScheduledCount { get; init; }

    public required DateTimeOffset? NextPublishAt { get; init; }

    /// <summary>Null: none were saved.</summary>
    public required PostingDefaults? Defaults { get; init; }

    public required int Version { get; init; }
}
