using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Cuewright.Core.Scheduling;

/// <summary>
/// The one place where a wall-clock time becomes an instant, as RFC 5545 3.3.5 says: in a gap with the offset before it (02:30 becomes
/// 03:30), in an overlap the earlier of the two.
/// </summary>
internal static class WallClock
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");
    private static readonly LocalDateTimePattern WithoutSeconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    /// <summary>IANA ids that a person may choose, in order.</summary>
    public static IReadOnlyList<string> ZoneIds { get; } = [.. Zones.Ids.Where(IsCanonicalRegion).Append("UTC").Order(StringComparer.Ordinal)];

    public static bool IsZone(string timeZone) => Zones.GetZoneOrNull(timeZone) is not null;

    /// <summary>Reads <c>2026-11-24T18:30</c> with or without seconds.</summary>
    public static bool TryParse(string localTime, out LocalDateTime result)
    {
        var parsed = localTime.Length == 16 ? WithoutSeconds.Parse(localTime) : Pattern.Parse(localTime);
        return parsed.TryGetValue(default, out result);
    }

    /// <returns>Null when the zone or the time cannot be read.</returns>
    public static TimeResolution? Resolve(string localTime, string timeZone)
    {
        return Zones.GetZoneOrNull(timeZone) is { } zone && TryParse(localTime, out var local) && HasInstants(local.Year) ? Resolve(local, zone) : null;
    }

    /// <summary>A minute of a date in the zone; an unknown zone counts as UTC.</summary>
    public static TimeResolution Resolve(DateOnly date, int minuteOfDay, string timeZone) =>
        Resolve(LocalDate.FromDateOnly(date).At(new LocalTime(minuteOfDay / 60, minuteOfDay % 60)), Zones.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc);

    /// <summary>What a clock in <paramref name="timeZone"/> shows at the instant.</summary>
    public static LocalReading Read(DateTimeOffset instant, string timeZone)
    {
        var zoned = Instant.FromDateTimeOffset(instant).InZone(Zones.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc);
        return new LocalReading(Pattern.Format(zoned.LocalDateTime), timeZone, OffsetMinutes(zoned.Offset));
    }

    /// <summary>Times of this year have an instant in every zone; those at the ends of the calendar fall out of it.</summary>
    public static bool HasInstants(int year) => year is > 1 and < 9999;

    /// <summary>The instant at which a date begins in the zone.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date, string timeZone) =>
        (Zones.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc).AtStartOfDay(LocalDate.FromDateOnly(date)).ToDateTimeOffset().ToUniversalTime();

    public static DateOnly Today(DateTimeOffset now, string timeZone) =>
        DateOnly.Parse(Read(now, timeZone).LocalTime.AsSpan(0, 10), CultureInfo.InvariantCulture);

    private static TimeResolution Resolve(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        var resolved = zone.ResolveLocal(local, Resolvers.LenientResolver);
        return new TimeResolution(
            Pattern.Format(local),
            zone.Id,
            Pattern.Format(resolved.LocalDateTime),
            OffsetMinutes(resolved.Offset),
            // Not by way of the local time: a DateTimeOffset would round the offsets of long ago to minutes.
            resolved.ToInstant().ToDateTimeOffset(),
            mapping.Count switch { 0 => TimeResolutionKind.Gap, 1 => TimeResolutionKind.Exact, _ => TimeResolutionKind.Overlap });
    }

    private static int OffsetMinutes(Offset offset) => offset.Seconds / 60;

    // Aliases and the abbreviations of old (EST, GMT+5) only lengthen the list a person has to read.
    private static bool IsCanonicalRegion(string id) =>
        id.Contains('/', StringComparison.Ordinal)
        && !id.StartsWith("Etc/", StringComparison.Ordinal)
        && !id.StartsWith("SystemV/", StringComparison.Ordinal)
        && TzdbDateTimeZoneSource.Default.CanonicalIdMap[id] == id;
}
