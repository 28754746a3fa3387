namespace Cuewright.Core.Scheduling;

/// <summary>What a clock in a zone shows.</summary>
internal sealed record LocalReading(string LocalTime, string TimeZone, int OffsetMinutes);
