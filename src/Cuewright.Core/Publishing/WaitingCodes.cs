namespace Cuewright.Core.Publishing;

/// <summary>Stable codes of what a publication may wait for without anything being wrong. The server has a sentence for each.</summary>
internal static class WaitingCodes
{
    /// <summary>Another publication of the same account is being sent.</summary>
    public const string LaneBusy = "lane_busy";

    /// <summary>It is due, and a worker takes it as soon as one is free.</summary>
    public const string Starting = "starting";

    /// <summary>TikTok has everything and is at it; it is asked again then.</summary>
    public const string AtTikTok = "at_tiktok";

    /// <summary>All but the last part is at TikTok; the last part is sent then.</summary>
    public const string Parked = "parked";

    /// <summary>Less time is left than its upload takes: it is expected to go out then.</summary>
    public const string UploadLate = "upload_late";

    public static IReadOnlyList<string> All { get; } = [LaneBusy, Starting, AtTikTok, Parked, UploadLate];
}
