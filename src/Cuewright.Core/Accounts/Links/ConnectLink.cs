using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Links;

/// <summary>Lets a client who has no login connect one account: sent by a member, good once, until it ends or is revoked.</summary>
internal sealed class ConnectLink : IWorkspaceOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>Whom it is for, in the member's words; the client sees it too.</summary>
    public required string Label { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the token in the link.</summary>
    public required string TokenHash { get; init; }

    public required Guid DeveloperAppId { get; init; }

    /// <summary>Comma separated; empty: all that the app asks for.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>The account that is to be connected again; any other TikTok account is refused.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The handle that is expected of a new account, without the at sign; null: any.</summary>
    public string? ExpectedHandle { get; init; }

    public required Guid? CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When an account was connected through it.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    public int Version { get; set; } = 1;

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && UsedAt is null && ExpiresAt > now;
}
