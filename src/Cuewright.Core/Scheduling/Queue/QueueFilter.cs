using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Scheduling.Queue;

/// <summary>What of the queue is asked for; an empty list means everything.</summary>
internal sealed record QueueFilter(IReadOnlyList<AccountId> Accounts, IReadOnlyList<QueueStage> Stages);
