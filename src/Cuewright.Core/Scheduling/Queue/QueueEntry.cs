namespace Cuewright.Core.Scheduling.Queue;

/// <summary>One publication in flight.</summary>
/// <param name="Since">Since when it is where it is.</param>
internal sealed record QueueEntry(CalendarEntry Entry, DateTimeOffset? Since);
