using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Publishing;

/// <summary>Why a publication waits and until when. What only waits for the time it was given has none.</summary>
/// <param name="Code">One of <see cref="FailureCodes"/> or <see cref="WaitingCodes"/>.</param>
/// <param name="Until">Null: until something happens that has no time.</param>
/// <param name="LaneIsWith">With <see cref="WaitingCodes.LaneBusy"/>: the publication that is being sent.</param>
internal sealed record PublicationWait(string Code, DateTimeOffset? Until, PublicationId? LaneIsWith = null, PostId? LaneIsWithPost = null)
{
    // What is due is taken within a moment; less than this needs no explanation.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(10);

    public static PublicationWait? Of(PublicationView view, DateTimeOffset now)
    {
        if (view.State is not (PublicationState.Scheduled or PublicationState.Publishing or PublicationState.Processing or PublicationState.Parked))
        {
            return null;
        }

        if (TooLittleTime(view, now) is { } late)
        {
            return late;
        }

        if (view.LeaseUntil > now)
        {
            return null;
        }

        if (view.NextStepAt is not { } at)
        {
            return view.ProblemCode is { } held ? new PublicationWait(held, null) : null;
        }

        if (view is { IsHeld: true, State: PublicationState.Scheduled or PublicationState.Publishing } && at <= now)
        {
            return new PublicationWait(FailureCodes.PublishingHeld, null);
        }

        if (view.AppTriesAt is { } tries && (at <= tries || at <= now))
        {
            return new PublicationWait(FailureCodes.TikTokDown, tries > now ? tries : null);
        }

        return at > now ? Later(view, at, now) : Due(view, at, now);
    }

    // To be uploaded ahead, and not uploaded yet: what is left of the upload may take longer than what is left of the time.
    private static PublicationWait? TooLittleTime(PublicationView view, DateTimeOffset now)
    {
        if (view is not { State: PublicationState.Scheduled or PublicationState.Publishing, ProblemCode: null, AheadSeconds: { } seconds, PublishAt: { } at, NextStepAt: { } begins })
        {
            return null;
        }

        var left = view.State is PublicationState.Publishing && view.Size > 0 ? 1 - ((double)view.BytesConfirmed / view.Size) : 1;
        var ready = (begins > now ? begins : now) + (TimeSpan.FromSeconds(seconds) * left);
        return ready > at + SoonEnough ? new PublicationWait(WaitingCodes.UploadLate, ready) : null;
    }

    private static PublicationWait? Later(PublicationView view, DateTimeOffset at, DateTimeOffset now) => view switch
    {
        { ProblemCode: { } code } => new PublicationWait(code, at),
        { State: PublicationState.Parked } => new PublicationWait(WaitingCodes.Parked, at),
        { State: PublicationState.Processing } when at > now + SoonEnough => new PublicationWait(WaitingCodes.AtTikTok, at),
        _ => null,
    };

    private static PublicationWait? Due(PublicationView view, DateTimeOffset at, DateTimeOffset now) => view switch
    {
        { State: PublicationState.Scheduled or PublicationState.Parked, LaneIsWith: { } with } => new PublicationWait(WaitingCodes.LaneBusy, null, with, view.LaneIsWithPost),
        { State: PublicationState.Scheduled or PublicationState.Parked } when at <= now - Moment => new PublicationWait(WaitingCodes.Starting, null),
        { ProblemCode: { } code } => new PublicationWait(code, at),
        _ => null,
    };
}
