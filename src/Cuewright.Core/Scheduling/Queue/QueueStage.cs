namespace Cuewright.Core.Scheduling.Queue;

/// <summary>Where a publication in flight is, as far as it matters to somebody who watches the queue.</summary>
public enum QueueStage
{
    /// <summary>Between the claim and the end of its upload.</summary>
    Sending,

    /// <summary>TikTok has everything; its verdict is awaited.</summary>
    Processing,

    /// <summary>It is due and something keeps it, or all but its last part is at TikTok and that waits for the instant.</summary>
    Waiting,
}
