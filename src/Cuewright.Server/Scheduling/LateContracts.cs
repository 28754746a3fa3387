using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Late;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Scheduling;

/// <param name="LocalTime">When it was due, in the workspace's zone.</param>
/// <param name="LateBySeconds">How late it is at the instant of the answer.</param>
/// <param name="PhotoCount">0: it is no photo post.</param>
internal sealed record LatePublicationResponse(PublicationResponse Publication, string Caption, string? ThumbnailUrl, string LocalTime, long LateBySeconds, int PhotoCount)
{
    public static LatePublicationResponse From(WorkspaceContext workspace, CalendarEntry entry, string timeZone)
    {
        var due = entry.Publication.PublishAt ?? workspace.Now;
        return new LatePublicationResponse(
            PublicationResponse.From(workspace, entry.Publication),
            entry.Caption,
            CalendarItemResponse.ThumbnailOf(workspace.WorkspaceId, entry),
            WallClock.Read(due, timeZone).LocalTime,
            (long)(workspace.Now - due).TotalSeconds,
            entry.PhotoCount);
    }
}

/// <summary>Publications that wait for a person because they are late, the longest first.</summary>
/// <param name="Today">The date in the workspace's zone.</param>
/// <param name="TimeZone">The workspace's; what localTime is in.</param>
/// <param name="Total">How many there are; items are one page of them.</param>
/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
/// <param name="Restored">Those that may have gone out already, because the database was restored or moved.</param>
/// <param name="RestoredTotal">How many of these there are; restored has the first 500.</param>
internal sealed record LateReviewResponse(
    DateOnly Today, string TimeZone, IReadOnlyList<LatePublicationResponse> Items, int Total, string? Next, IReadOnlyList<LatePublicationResponse> Restored, int RestoredTotal);

/// <summary>What becomes of late publications.</summary>
internal enum LateAct
{
    Publish,
    NextSlots,
    Spread,
    Skip,
    Out,
}

/// <param name="Version">The publication's version as last read.</param>
internal sealed record LateChoiceRequest(PublicationId Id, int Version);

/// <summary>One decision for all of the publications: it is done with all of them or with none.</summary>
/// <param name="Act">publish: at once. nextSlots: each in its account's next free slot. spread: the first at localTime, each other one intervalMinutes later. skip: they never go out. out: they are on TikTok already; only for those in restored.</param>
/// <param name="Publications">1 to 500.</param>
/// <param name="LocalTime">With spread: wall clock of the first, for example 2026-11-24T18:30.</param>
/// <param name="TimeZone">With spread: IANA id that localTime is meant in.</param>
/// <param name="IntervalMinutes">With spread: 0 to 1440; left out: 15.</param>
/// <param name="AcceptShift">With spread: accept the shifted time when the clock skips the chosen one.</param>
internal sealed record DecideLateRequest(
    LateAct Act, IReadOnlyList<LateChoiceRequest>? Publications, string? LocalTime = null, string? TimeZone = null, int IntervalMinutes = 15, bool AcceptShift = false)
{
    // JSON may say null where a choice belongs; as an unknown publication it is refused at its place.
    public IReadOnlyList<LateChoice> ToChoices() => [.. (Publications ?? []).Select(choice => new LateChoice(choice?.Id ?? default, choice?.Version ?? 0))];

    public LateDecision ToDecision() => Act switch
    {
        LateAct.Publish => new LateDecision.PublishNow(),
        LateAct.NextSlots => new LateDecision.NextSlots(),
        LateAct.Spread => new LateDecision.Spread(LocalTime, TimeZone, IntervalMinutes, AcceptShift),
        LateAct.Skip => new LateDecision.Skip(),
        LateAct.Out => new LateDecision.ItIsOut(),
    };
}

/// <param name="Decided">How many it was done with.</param>
internal sealed record DecidedLateResponse(int Decided);
