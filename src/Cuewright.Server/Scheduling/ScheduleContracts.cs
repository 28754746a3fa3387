using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Scheduling;

/// <param name="Version">The version of the post (or publication) as last read; a repeated request changes nothing twice.</param>
/// <param name="Now">Publish at once; then no time is given.</param>
/// <param name="LocalTime">Wall clock, for example 2026-11-24T18:30.</param>
/// <param name="TimeZone">IANA id, for example Europe/Berlin; null: each account's own, or the workspace's where an account has none.</param>
/// <param name="AcceptShift">Accept the shifted time when the clock skips the chosen one.</param>
internal sealed record ScheduleRequest(int Version, bool Now = false, string? LocalTime = null, string? TimeZone = null, bool AcceptShift = false)
{
    public ScheduleTime ToTime() => new(Now, LocalTime, TimeZone, AcceptShift);
}

/// <param name="Kind">exact; gap: the clock skips it; overlap: the clock shows it twice and the earlier is meant.</param>
/// <param name="Message">What a person has to know about it; null when there is nothing special.</param>
/// <param name="Elsewhere">What clocks of the other zones that were asked for show at the instant, in that order.</param>
internal sealed record TimeResolutionResponse(
    string LocalTime,
    string TimeZone,
    string ResolvedLocalTime,
    int OffsetMinutes,
    DateTimeOffset Instant,
    TimeResolutionKind Kind,
    bool Past,
    string? Message,
    IReadOnlyList<ClockReadingResponse> Elsewhere)
{
    public static TimeResolutionResponse From(TimeResolution resolution, DateTimeOffset now, IReadOnlyList<string>? others = null) => new(
        resolution.LocalTime,
        resolution.TimeZone,
        resolution.ResolvedLocalTime,
        resolution.OffsetMinutes,
        resolution.Instant,
        resolution.Kind,
        resolution.Instant < now,
        resolution.Kind switch
        {
            TimeResolutionKind.Exact => null,
            TimeResolutionKind.Gap => $"Clocks in {resolution.TimeZone} skip {resolution.LocalTime[11..16]} that day. It will be published at {resolution.ResolvedLocalTime[11..16]}.",
            TimeResolutionKind.Overlap => $"Clocks in {resolution.TimeZone} show {resolution.LocalTime[11..16]} twice that day. The first is meant.",
        },
        [.. (others ?? []).Select(zone => ClockReadingResponse.From(WallClock.Read(resolution.Instant, zone)))]);
}

/// <summary>What a clock in a zone shows.</summary>
internal sealed record ClockReadingResponse(string LocalTime, string TimeZone, int OffsetMinutes)
{
    public static ClockReadingResponse From(LocalReading reading) => new(reading.LocalTime, reading.TimeZone, reading.OffsetMinutes);
}

internal sealed record TimeZoneResponse(string Id, int OffsetMinutes);

/// <summary>What a clock in the zone shows now.</summary>
internal sealed record NowResponse(string LocalTime, string TimeZone, int OffsetMinutes, DateTimeOffset Instant);

/// <param name="PhotoCount">0: it is no photo post.</param>
/// <param name="LocalTime">In the display zone.</param>
/// <param name="Movable">It has not started, or its last part has not left: it may get another time.</param>
internal sealed record CalendarItemResponse(
    PublicationResponse Publication, string Caption, string? ThumbnailUrl, string LocalTime, int OffsetMinutes, bool Movable, int PhotoCount)
{
    public static CalendarItemResponse From(WorkspaceContext workspace, CalendarEntry entry, string timeZone)
    {
        var reading = WallClock.Read(entry.Publication.PublishAt ?? DateTimeOffset.UnixEpoch, timeZone);
        return new CalendarItemResponse(
            PublicationResponse.From(workspace, entry.Publication),
            entry.Caption,
            ThumbnailOf(workspace.WorkspaceId, entry),
            reading.LocalTime,
            reading.OffsetMinutes,
            entry.Publication.IsUploadedAhead || entry.Publication.State is Core.Publishing.PublicationState.Scheduled or Core.Publishing.PublicationState.Failed,
            entry.PhotoCount);
    }

    public static string? ThumbnailOf(Guid workspaceId, CalendarEntry entry) =>
        entry.Cover is { HasThumbnail: true } cover ? $"/api/v1/workspaces/{workspaceId}/media/{cover.Id}/thumbnail?v={cover.Version}" : null;
}

/// <param name="NowLocalTime">What a clock in the display zone shows now.</param>
internal sealed record CalendarResponse(string TimeZone, string NowLocalTime, IReadOnlyList<CalendarItemResponse> Items);

/// <param name="PhotoCount">0: it is no photo post.</param>
internal sealed record HomePublicationResponse(PublicationResponse Publication, string Caption, string? ThumbnailUrl, string LocalTime, int PhotoCount);

/// <param name="Late">Publications that wait for a decision because they are late.</param>
/// <param name="AtRisk">Publications that will not go out as they stand.</param>
internal sealed record HomeCountsResponse(int Accounts, int Scheduled, int PublishedToday, int Failed, int Late, int AtRisk);

/// <param name="Today">The date in the workspace's zone.</param>
/// <param name="AtRisk">The next ones that will not go out as they stand; each says why.</param>
internal sealed record HomeResponse(
    DateOnly Today,
    string TimeZone,
    IReadOnlyList<HomePublicationResponse> Next,
    IReadOnlyList<HomePublicationResponse> Attention,
    IReadOnlyList<HomePublicationResponse> AtRisk,
    HomeCountsResponse Counts);
