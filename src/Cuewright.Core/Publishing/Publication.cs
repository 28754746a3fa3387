using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.States;

namespace Cuewright.Core.Publishing;

/// <summary>
/// One post for one account at one instant: the thing that is published exactly once. Everything that happens later is
/// <see cref="NextStepAt"/> on this row; the state changes only through conditional updates or under the claim's fence.
/// </summary>
internal sealed class Publication : IWorkspaceOwned, IVersioned
{
    // As soon as anybody looks; the row knows no clock.
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;

    private PublicationState _state = PublicationState.Draft;

    public required PublicationId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required PostId PostId { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>The account's grant, and so the lane: repeated here because the claim must find due rows by lane on one index.</summary>
    public required Guid GrantId { get; set; }

    /// <summary>0; the number within a series once a post recurs.</summary>
    public int Occurrence { get; init; }

    /// <summary>Changes by <see cref="MoveTo"/> only.</summary>
    public PublicationState State
    {
        get => _state;
        init => _state = value;
    }

    public required PublicationOptions Options { get; set; }

    /// <summary>Wall clock as the author chose it, <c>yyyy-MM-ddTHH:mm:ss</c>; null: at once.</summary>
    public string? LocalTime { get; set; }

    /// <summary>IANA id that <see cref="LocalTime"/> is spoken in.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The instant to publish at, derived from the two above.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>When the engine has to look at this row again; null: never.</summary>
    public DateTimeOffset? NextStepAt { get; set; }

    /// <summary><see cref="NextStepAt"/> as it was when its account was paused; set while it is held.</summary>
    public DateTimeOffset? HeldStepAt { get; set; }

    /// <summary>Since when it has been tried, where that is not <see cref="PublishAt"/>: what waited for a paused account starts anew.</summary>
    public DateTimeOffset? TriedSince { get; set; }

    /// <summary>Since when a start counts as late, where that is not <see cref="PublishAt"/>: a pause that a person ended made nothing late.</summary>
    public DateTimeOffset? LateFrom { get; set; }

    /// <summary>How late it started, or was when a person was asked; null: punctual so far.</summary>
    public int? LateSeconds { get; set; }

    /// <summary>
    /// How long its upload is expected to take, where all but the last part goes out ahead of its instant; null: all of it goes out at its
    /// instant, or the last part has left.
    /// </summary>
    public int? AheadSeconds { get; set; }

    /// <summary>When it is next looked at whether it will go out; null: not any more.</summary>
    public DateTimeOffset? CheckAt { get; set; }

    /// <summary>Stable codes of what will stop it unless it is mended, space separated; null: nothing known. Written past <see cref="Version"/>: it is news, not a change.</summary>
    public string? Risks { get; set; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Increments with every claim; a write with an older number changes nothing.</summary>
    public long Fence { get; set; }

    /// <summary>Tries in a row that failed for a passing reason; drives the back-off.</summary>
    public int Retries { get; set; }

    /// <summary>Steps in a row that failed for a reason of our own making, which nobody foresaw.</summary>
    public int Faults { get; set; }

    /// <summary>Stable code of the failure, or of what it waits for.</summary>
    public string? ProblemCode { get; set; }

    /// <summary>TikTok's log_id of the failure.</summary>
    public string? ProblemReference { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When TikTok itself last said that it is out; null: it never did, whatever a person says.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>When a person said that it is out, which proves nothing.</summary>
    public DateTimeOffset? SaidOutAt { get; set; }

    /// <summary>TikTok's id of the public post; null for private posts and while in moderation.</summary>
    public long? TikTokPostId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;

    /// <summary>A person may still change, move or drop it: nothing of it is at TikTok, or not the last part, without which nothing is posted.</summary>
    public bool IsOpen => State is PublicationState.Draft or PublicationState.Scheduled or PublicationState.Failed || IsUploadedAhead;

    /// <summary>Its upload began ahead of its instant and the last part has not left; what is at TikTok can be given up.</summary>
    public bool IsUploadedAhead => State is PublicationState.Parked || (State is PublicationState.Publishing && AheadSeconds is not null);

    /// <summary>When the engine begins with it, if nothing comes between.</summary>
    private DateTimeOffset? StartsAt => AheadSeconds is { } seconds && PublishAt is { } at ? at - AheadTimes.Lead(seconds) : PublishAt;

    /// <exception cref="InvalidOperationException">The states' table has no such change.</exception>
    public void MoveTo(PublicationState state)
    {
        if (!PublicationTransitions.Allows(_state, state))
        {
            throw new InvalidOperationException($"A publication cannot go from {_state} to {state}.");
        }

        _state = state;
    }

    /// <summary>Gives it an instant; the engine finds it there, or as much earlier as its upload takes.</summary>
    /// <param name="aheadSeconds">How long the upload is expected to take, where it goes out ahead; null: at the instant.</param>
    public void PublishOn(DateTimeOffset instant, string? localTime, string? timeZone, int? aheadSeconds = null)
    {
        MoveTo(PublicationState.Scheduled);
        SetTime(instant, localTime, timeZone);
        AheadSeconds = localTime is null ? null : aheadSeconds;
        NextStepAt = StartsAt;
        HeldStepAt = null;
        VerifiedAt = null;
        SaidOutAt = null;
        Risks = null;
        // What goes out at once is checked by going out.
        CheckAt = localTime is null ? null : AtOnce;
        Retries = 0;
        Faults = 0;
        ClearProblem();
    }

    /// <summary>What was uploaded ahead goes out now instead of at its instant: only the last part is left to send.</summary>
    public void SendNow(DateTimeOffset now)
    {
        SetTime(now, null, null);
        NextStepAt = now;
        ClearProblem();
    }

    /// <summary>How long its upload is expected to take changed: it begins earlier or later, unless it waits for something else.</summary>
    public void Expect(int? aheadSeconds)
    {
        var before = StartsAt;
        AheadSeconds = aheadSeconds;
        NextStepAt = NextStepAt == before ? StartsAt : NextStepAt;
        HeldStepAt = HeldStepAt is not null && HeldStepAt == before ? StartsAt : HeldStepAt;
    }

    /// <summary>What was uploaded ahead is given up: it waits as if it had not begun, and whoever has claimed it has no say any more.</summary>
    public void TakeBack()
    {
        MoveTo(PublicationState.Scheduled);
        (ClaimedBy, LeaseUntil) = (null, null);
        Fence++;
        NextStepAt = StartsAt;
        CheckAt = AtOnce;
        Retries = 0;
        Faults = 0;
        ClearProblem();
    }

    /// <summary>It loses its time and is a draft again.</summary>
    public void Unschedule()
    {
        MoveTo(PublicationState.Draft);
        Rest();
    }

    /// <summary>Nothing becomes of it any more.</summary>
    public void Cancel()
    {
        MoveTo(PublicationState.Cancelled);
        Rest();
    }

    /// <summary>Keeps its instant, but the engine does not find it: its account is paused.</summary>
    public void Hold() => Hold(FailureCodes.AccountPaused);

    /// <summary>Keeps its instant, but the engine does not find it until its account can publish again.</summary>
    /// <param name="code"><see cref="FailureCodes.AccountPaused"/> or <see cref="FailureCodes.AccountDisconnected"/>.</param>
    public void Hold(string code)
    {
        HeldStepAt = NextStepAt ?? HeldStepAt;
        NextStepAt = null;
        CheckAt = AtOnce;
        ProblemCode = code;
        ProblemReference = null;
    }

    /// <summary>It may not go out by itself: a person decides, and until then the engine does not find it.</summary>
    /// <param name="code"><see cref="FailureCodes.Late"/> or <see cref="FailureCodes.Restored"/>.</param>
    public void HoldForDecision(string code)
    {
        NextStepAt = null;
        HeldStepAt = null;
        CheckAt = null;
        Risks = null;
        ProblemCode = code;
        ProblemReference = null;
    }

    /// <summary>The engine finds it again when it would have: at its instant, or when the wait it was in ends. The pause counts as no try.</summary>
    public void Continue(DateTimeOffset now)
    {
        NextStepAt = HeldStepAt ?? PublishAt;
        HeldStepAt = null;
        CheckAt = AtOnce;
        if (PublishAt < now)
        {
            TriedSince = now;
            // Who pauses and resumes means what waits to go out; an account that was away is another matter.
            LateFrom = ProblemCode == FailureCodes.AccountPaused ? now : LateFrom;
        }

        ClearProblem();
    }

    /// <summary>A person found it on TikTok, or its draft in the creator's inbox: an earlier life of the database sent it.</summary>
    public void FoundOut()
    {
        // Where an upload is known, its post may still show by itself.
        var known = State is PublicationState.Uncertain;
        MoveTo(Options.Mode is PublicationMode.Inbox ? PublicationState.Delivered : PublicationState.Published);
        PublishedAt = State is PublicationState.Published ? PublishAt : null;
        Rest();
        NextStepAt = known ? AtOnce : null;
    }

    public void ClearProblem()
    {
        ProblemCode = null;
        ProblemReference = null;
    }

    private void SetTime(DateTimeOffset instant, string? localTime, string? timeZone)
    {
        PublishAt = instant;
        LocalTime = localTime;
        TimeZone = timeZone;
        TriedSince = null;
        LateFrom = null;
        LateSeconds = null;
    }

    private void Rest()
    {
        AheadSeconds = null;
        NextStepAt = null;
        HeldStepAt = null;
        CheckAt = null;
        Risks = null;
        ClearProblem();
    }
}
