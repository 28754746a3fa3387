namespace Cuewright.TikTok.StandIn.Posting;

internal enum TaskStage
{
    /// <summary>Bytes are coming in, or being pulled.</summary>
    Transferring,
    Processing,

    /// <summary>A draft that waits for its creator.</summary>
    InInbox,
    Complete,
    Failed,
}
