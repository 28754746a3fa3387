using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>
/// A consent to another developer app, for an account that is to move there, whose giver TikTok does not let us recognise. It waits for a
/// member to compare both pictures.
/// </summary>
internal sealed class AccountMove : IWorkspaceOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>The account that is to move.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>What was consented to; no account stands for it yet.</summary>
    public required Guid GrantId { get; init; }

    /// <summary>What to call the person who consented by: a handle only if <see cref="IsHandle"/>.</summary>
    public required string Username { get; init; }

    public required bool IsHandle { get; init; }

    public required string Nickname { get; init; }

    public required string? UnionId { get; init; }

    /// <summary>Our own copy of the picture in the media store.</summary>
    public required string? AvatarKey { get; init; }

    public required string? AvatarContentType { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public int Version { get; set; } = 1;

    public AccountProfile Profile => new(Username, IsHandle, Nickname, UnionId, null);

    public StoredAvatar? Avatar => AvatarKey is { } key && AvatarContentType is { } type ? new StoredAvatar(key, type) : null;
}
