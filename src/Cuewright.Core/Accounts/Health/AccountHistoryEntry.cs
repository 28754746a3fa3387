using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Accounts.Health;

/// <summary>Either a change of the account (with who and what) or one of its publications (with its state and post).</summary>
internal sealed record AccountHistoryEntry(
    Guid Id, DateTimeOffset At, string? Action, string? ActorName, PublicationState? State, PostId? PostId, string? Caption, string? ProblemCode);
