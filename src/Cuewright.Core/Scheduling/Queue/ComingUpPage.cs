namespace Cuewright.Core.Scheduling.Queue;

/// <param name="More">There are accounts behind these.</param>
internal sealed record ComingUpPage(QueueCounts Counts, IReadOnlyList<OpenCircuit> Circuits, IReadOnlyList<ComingUpAccount> Accounts, bool More);
