using System.Globalization;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Accounts;

/// <param name="Next">Give it as <c>before</c> to get the page after this one; null: this is the last.</param>
internal sealed record AccountHistoryResponse(IReadOnlyList<AccountHistoryEntryResponse> Items, string? Next)
{
    public static AccountHistoryResponse From(AccountHistoryPage page) => new(
        [.. page.Entries.Select(AccountHistoryEntryResponse.From)], page.Before?.UtcTicks.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Something that happened to the account: a change (action, who) or one of its publications (state, post).</summary>
/// <param name="Action">Feature and verb of a change, for example <c>account.paused</c>.</param>
internal sealed record AccountHistoryEntryResponse(
    Guid Id, DateTimeOffset At, string? Action, string? ActorName, PublicationState? State, PostId? PostId, string? Caption, ProblemResponse? Problem)
{
    public static AccountHistoryEntryResponse From(AccountHistoryEntry entry) => new(
        entry.Id, entry.At, entry.Action, entry.ActorName, entry.State, entry.PostId, entry.Caption, FailureTexts.Of(entry.ProblemCode, null));
}
