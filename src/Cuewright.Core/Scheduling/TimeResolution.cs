namespace Cuewright.Core.Scheduling;

/// <summary>A wall-clock time in a zone and the instant it stands for.</summary>
/// <param name="LocalTime">As asked for.</param>
/// <param name="ResolvedLocalTime">What the clock shows at <paramref name="Instant"/>; differs in a gap.</param>
/// <param name="OffsetMinutes">Offset from UTC at the instant.</param>
internal sealed record TimeResolution(
    string LocalTime,
    string TimeZone,
    string ResolvedLocalTime,
    int OffsetMinutes,
    DateTimeOffset Instant,
    TimeResolutionKind Kind);
