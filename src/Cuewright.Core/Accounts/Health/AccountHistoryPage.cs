namespace Cuewright.Core.Accounts.Health;

/// <param name="Before">Where the next page goes on; null: this is the last.</param>
internal sealed record AccountHistoryPage(IReadOnlyList<AccountHistoryEntry> Entries, DateTimeOffset? Before);
