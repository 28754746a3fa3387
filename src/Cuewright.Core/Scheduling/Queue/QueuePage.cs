namespace Cuewright.Core.Scheduling.Queue;

/// <param name="Next">Null on the last page.</param>
internal sealed record QueuePage(QueueCounts Counts, IReadOnlyList<OpenCircuit> Circuits, IReadOnlyList<QueueEntry> Entries, QueueCursor? Next);
