using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Links;

/// <summary>A link as members see it; its token is not known any more.</summary>
/// <param name="Handle">The expected account's; null: any account.</param>
internal sealed record ConnectLinkView(
    Guid Id,
    string Label,
    string? Handle,
    AccountId? AccountId,
    string AppName,
    ConnectLinkState State,
    string CreatedByName,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt);
