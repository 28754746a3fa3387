using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>A consent that was started and has not come back yet. Its state is bound to the member, or the browser of the client, who started it, and is used once.</summary>
internal sealed class AccountConnection : IWorkspaceOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>The member who asked; null when a client without a login asked, through a connect link.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>The connect link that a client asked through.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of what the client's browser was given to show that it is the same one.</summary>
    public string? BrowserHash { get; init; }

    public required Guid DeveloperAppId { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the OAuth state.</summary>
    public required string StateHash { get; init; }

    /// <summary>PKCE verifier, encrypted.</summary>
    public required string Verifier { get; init; }

    /// <summary>Where TikTok was told to come back to: the exchange has to say the same, byte for byte.</summary>
    public string RedirectUri { get; init; } = "";

    /// <summary>The account that is being connected again; any other TikTok account is refused.</summary>
    public AccountId? AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public int Version { get; set; } = 1;
}
