namespace Cuewright.Core.Publishing;

/// <summary>The ledger's vocabulary.</summary>
internal static class PublicationEventKinds
{
    public const string Scheduled = "scheduled";
    public const string Moved = "moved";
    public const string Unscheduled = "unscheduled";
    public const string Cancelled = "cancelled";
    public const string RetryRequested = "retry_requested";
    public const string Claimed = "claimed";
    public const string Prepared = "prepared";
    public const string InitSent = "init_sent";
    public const string Accepted = "accepted";
    public const string Fetching = "fetching";
    public const string FetchBegan = "fetch_began";
    public const string StopRequested = "stop_requested";
    public const string ChunkTaken = "chunk_taken";
    public const string Resumed = "resumed";
    public const string Parked = "parked";
    public const string LastChunkSending = "last_chunk_sending";
    public const string Sent = "sent";
    public const string Checked = "checked";
    public const string Waiting = "waiting";
    public const string Late = "late";
    public const string AtRisk = "at_risk";
    public const string RisksMended = "risks_mended";
    public const string Continued = "continued";
    public const string AttemptFailed = "attempt_failed";
    public const string AttemptAbandoned = "attempt_abandoned";
    public const string Published = "published";
    public const string Delivered = "delivered";
    public const string Failed = "failed";
    public const string Uncertain = "uncertain";
    public const string Resolved = "resolved";
}
