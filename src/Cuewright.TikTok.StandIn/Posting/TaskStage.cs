namespace Cuewright.TikTok.StandIn.Posting;

internal enum TaskStage
{
    Uploading,
    Processing,
    Complete,
    Failed,
}
