namespace Cuewright.Core.Accounts.Links;

/// <summary>What a client is asked for.</summary>
/// <param name="Workspace">Who will publish.</param>
/// <param name="Handle">The account that is expected; null: any.</param>
internal sealed record ConnectLinkOffer(string Workspace, string AskedBy, string Label, string? Handle, string AppName, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
