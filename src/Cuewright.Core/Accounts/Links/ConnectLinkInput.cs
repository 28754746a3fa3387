using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Links;

/// <summary>A link to make.</summary>
/// <param name="Label">Whom it is for.</param>
/// <param name="Handle">The handle that is expected of a new account, with or without the at sign; null: any.</param>
/// <param name="Account">The account to connect again; null: a new one.</param>
/// <param name="App">Null: the account's own, or the only one there is.</param>
/// <param name="Scopes">Empty: all that the app asks for.</param>
/// <param name="Life">How long it is good.</param>
internal sealed record ConnectLinkInput(string? Label, string? Handle, AccountId? Account, Guid? App, IReadOnlyList<string> Scopes, TimeSpan Life)
{
    public const int LongestLabel = 100;
    public static readonly TimeSpan ShortestLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);
}
