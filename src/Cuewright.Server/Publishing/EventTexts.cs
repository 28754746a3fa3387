using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;

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
        PublicationEventKinds.Parked => detail.ContainsKey("gaveWay")
            ? "Gives way to another post of this account that is due, and goes on with its upload after it"
            : "All but the last part is at TikTok; the last part waits for its time",
        PublicationEventKinds.LastChunkSending => "Sending the last part: from here on only TikTok's word decides",
        PublicationEventKinds.Sent => "TikTok has the whole video and is processing it",
        PublicationEventKinds.Checked => "TikTok has no verdict yet",
        PublicationEventKinds.Waiting => FailureTexts.Of(detail.GetValueOrDefault("code"), null)?.Message ?? "Waiting",
        PublicationEventKinds.Late => $"Starts late, by {LateTexts.Of(detail.GetValueOrDefault("seconds"))}",
        PublicationEventKinds.AtRisk => RiskTexts.Of(detail.GetValueOrDefault("codes")) is [var worst, ..] ? $"At risk: {worst.Message}" : "At risk",
        PublicationEventKinds.RisksMended => "Checked again: nothing stands in its way any more",
        PublicationEventKinds.Continued => "The account was resumed",
        PublicationEventKinds.AttemptFailed => "TikTok failed to process it",
        PublicationEventKinds.AttemptAbandoned => detail.GetValueOrDefault("code") is FailureCodes.TakenBack
            ? "What was uploaded ahead was given up because of a change; nothing was posted by it"
            : "Attempt given up; nothing was posted by it",
        PublicationEventKinds.Published => PublishedText(detail),
        PublicationEventKinds.Delivered => "In the TikTok inbox: the creator finishes and posts it in the app",
        PublicationEventKinds.Failed => FailureTexts.Of(detail.GetValueOrDefault("code"), null)?.Message ?? "Failed",
        PublicationEventKinds.Uncertain => "It cannot be proven whether TikTok posted it",
        PublicationEventKinds.Resolved => detail.GetValueOrDefault("outcome") == "published"
            ? "A member said that it is on TikTok; that is no verification"
            : "A member said that it is not on TikTok",
        _ => kind,
    };

    // Lines of earlier versions do not say how it was known.
    private static string PublishedText(IReadOnlyDictionary<string, string> detail) => (detail.ContainsKey("publishId"), detail.GetValueOrDefault("verifiedBy")) switch
    {
        (true, null) => "Published",
        (true, Verification.VideoList) => "Verified on TikTok: the account's list of videos shows it",
        (true, _) => "Verified on TikTok: its status says that it is out",
        (false, Verification.VideoList) => "Found in the account's list of videos on TikTok",
        (false, Verification.Webhook) => "TikTok's webhook told the post's id",
        (false, _) => "TikTok told the post's id",
    };
}
