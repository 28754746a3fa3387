using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>One connected TikTok account of a workspace.</summary>
internal sealed class Account : IWorkspaceOwned, IVersioned
{
    public required AccountId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required Guid GrantId { get; set; }

    /// <summary>Handle without the at sign.</summary>
    public required string Username { get; set; }

    /// <summary>TikTok told the handle; otherwise <see cref="Username"/> is only something to call the account by.</summary>
    public bool IsHandle { get; set; }

    public required string Nickname { get; set; }

    public AccountState State { get; set; } = AccountState.Connected;

    /// <summary>Stable code of what is wrong with the account while it is disconnected.</summary>
    public string? ProblemCode { get; set; }

    /// <summary>Our own copy of the avatar in the media store; TikTok's URL dies within hours.</summary>
    public string? AvatarKey { get; set; }

    public string? AvatarContentType { get; set; }

    public required DateTimeOffset ConnectedAt { get; set; }

    /// <summary>Since when nothing of it starts, by a member's wish; null: it publishes.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>When TikTok was last asked what the account may post; null: never. Written past <see cref="Version"/>: it is news, not a change.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Code of why it could not post then, or why TikTok did not tell; null: it could.</summary>
    public string? CheckCode { get; init; }

    /// <summary>Posts of ours within 24 hours at which TikTok last said that the day is full; null: it never did.</summary>
    public int? LearnedDailyCap { get; init; }

    /// <summary>IANA id of the zone its slots are meant in; null: the workspace's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Words of the workspace's own, in order, no two alike.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Set when the account was removed; its published history stays.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public int Version { get; set; } = 1;
}
