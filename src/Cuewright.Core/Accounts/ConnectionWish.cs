using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>What somebody wants to connect.</summary>
/// <param name="Account">The account to connect again; null: whatever account consents.</param>
/// <param name="App">The developer app to ask with; null: the account's own, or the only one there is.</param>
/// <param name="Scopes">What to ask for, of what the app may ask for; empty: all of it.</param>
internal sealed record ConnectionWish(AccountId? Account, Guid? App, IReadOnlyList<string> Scopes)
{
    public static ConnectionWish Any { get; } = new(null, null, []);

    public static ConnectionWish Again(AccountId account) => new(account, null, []);
}
