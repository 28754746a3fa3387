using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Publishing;

/// <summary>
/// One post for one account at one instant: the thing that is published exactly once. Everything that happens later is
/// <see cref="NextStepAt"/> on this row; the state changes only through conditional updates or under the claim's fence.
/// </summary>
internal sealed class Publication : IWorkspaceOwned, IVersioned
{
    public required PublicationId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required PostId PostId { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>The account's grant, and so the lane: repeated here because the claim must find due rows by lane on one index.</summary>
    public required Guid GrantId { get; set; }

    /// <summary>0; the number within a series once a post recurs.</summary>
    public int Occurrence { get; init; }

    public PublicationState State { get; set; } = PublicationState.Draft;

    public required PublicationOptions Options { get; set; }

    /// <summary>Wall clock as the author chose it, <c>yyyy-MM-ddTHH:mm:ss</c>; null: at once.</summary>
    public string? LocalTime { get; set; }

    /// <summary>IANA id that <see cref="LocalTime"/> is spoken in.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The instant to publish at, derived from the two above.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>When the engine has to look at this row again; null: never.</summary>
    public DateTimeOffset? NextStepAt { get; set; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Increments with every claim; a write with an older number changes nothing.</summary>
    public long Fence { get; set; }

    /// <summary>Tries in a row that failed for a passing reason; drives the back-off.</summary>
    public int Retries { get; set; }

    /// <summary>Stable code of the failure, or of what it waits for.</summary>
    public string? ProblemCode { get; set; }

    /// <summary>TikTok's log_id of the failure.</summary>
    public string? ProblemReference { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>TikTok's id of the public post; null for private posts and while in moderation.</summary>
    public long? TikTokPostId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;

    /// <summary>A person may still change, move or drop it: nothing of it is at TikTok.</summary>
    public bool IsOpen => State is PublicationState.Draft or PublicationState.Scheduled or PublicationState.Failed;

    /// <summary>Gives it an instant; the engine finds it there.</summary>
    public void PublishOn(DateTimeOffset instant, string? localTime, string? timeZone)
    {
        State = PublicationState.Scheduled;
        PublishAt = instant;
        NextStepAt = instant;
        LocalTime = localTime;
        TimeZone = timeZone;
        Retries = 0;
        ProblemCode = null;
        ProblemReference = null;
    }

    /// <summary>Keeps its instant, but the engine does not find it: its account is paused.</summary>
    public void Hold() => Hold(FailureCodes.AccountPaused);

    /// <summary>Keeps its instant, but the engine does not find it until its account can publish again.</summary>
    /// <param name="code"><see cref="FailureCodes.AccountPaused"/> or <see cref="FailureCodes.AccountDisconnected"/>.</param>
    public void Hold(string code)
    {
        NextStepAt = null;
        ProblemCode = code;
        ProblemReference = null;
    }

    /// <summary>The engine finds it again at its instant, which may have passed.</summary>
    public void Continue()
    {
        NextStepAt = PublishAt;
        ProblemCode = null;
    }
}
