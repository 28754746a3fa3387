using Cuewright.Core.Publishing;

namespace Cuewright.Server.Publishing;

/// <summary>The ledger's vocabulary in words.</summary>
internal static class EventTexts
{
    public static string Of(string kind, IReadOnlyDictionary<string, string> detail) => kind switch
    {
        PublicationEventKinds.Scheduled => "Scheduled",
        PublicationEventKinds.Moved => "Moved to another time",
        PublicationEventKinds.Unscheduled => "Taken off the schedule",
        PublicationEventKinds.Cancelled => "Cancelled",
        PublicationEventKinds.RetryRequested => "Retry requested",
        PublicationEventKinds.Claimed => "A worker took it",
        PublicationEventKinds.Prepared => "Checked against the account and prepared",
        PublicationEventKinds.InitSent => "Announced to TikTok",
        PublicationEventKinds.Accepted => "TikTok accepted it and opened an upload",
        PublicationEventKinds.Fetching => "TikTok accepted it and fetches the file itself",
        PublicationEventKinds.FetchBegan => detail.GetValueOrDefault("photo") is { } photo ? $"TikTok began to fetch photo {photo}" : "TikTok began to fetch the file",
        PublicationEventKinds.StopRequested => "Asked TikTok to stop: its verdict says whether it did",
        PublicationEventKinds.ChunkTaken => "TikTok confirmed a part of the video",
        PublicationEventKinds.Resumed => "Resumed at the byte TikTok confirmed",
        PublicationEventKinds.LastChunkSending => "Sending the last part: from here on only TikTok's word decides",
        PublicationEventKinds.Sent => "TikTok has the whole video and is processing it",
        PublicationEventKinds.Checked => "Asked TikTok for its verdict",
        PublicationEventKinds.Waiting => FailureTexts.Of(detail.GetValueOrDefault("code"), null)?.Message ?? "Waiting",
        PublicationEventKinds.Late => $"Starts late, by {LateTexts.Of(detail.GetValueOrDefault("seconds"))}",
        PublicationEventKinds.AtRisk => RiskTexts.Of(detail.GetValueOrDefault("codes")) is [var worst, ..] ? $"At risk: {worst.Message}" : "At risk",
        PublicationEventKinds.RisksMended => "Checked again: nothing stands in its way any more",
        PublicationEventKinds.Continued => "The account was resumed",
        PublicationEventKinds.AttemptFailed => "TikTok failed to process it",
        PublicationEventKinds.AttemptAbandoned => "Attempt given up; nothing was posted by it",
        PublicationEventKinds.Published => detail.ContainsKey("publishId") ? "Published" : "TikTok told the post's id",
        PublicationEventKinds.Delivered => "In the TikTok inbox: the creator finishes and posts it in the app",
        PublicationEventKinds.Failed => FailureTexts.Of(detail.GetValueOrDefault("code"), null)?.Message ?? "Failed",
        PublicationEventKinds.Uncertain => "It cannot be proven whether TikTok posted it",
        PublicationEventKinds.Resolved => "Decided by a member",
        _ => kind,
    };
}
