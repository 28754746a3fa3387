namespace Cuewright.Core.Publishing;

/// <summary>Where a publication is, in the words the pages use.</summary>
/// <param name="Name">waiting, claimed, init, uploading, fetching, processing, parked, published, failed, uncertain, cancelled, inbox or draft.</param>
/// <param name="Percent">0 to 100 while uploading or fetching.</param>
internal sealed record PublicationStep(string Name, int? Percent)
{
    public const string Waiting = "waiting";
    public const string Claimed = "claimed";
    public const string Init = "init";
    public const string Uploading = "uploading";
    public const string Parked = "parked";

    /// <summary>TikTok fetches the bytes itself.</summary>
    public const string Fetching = "fetching";

    /// <summary>The step of a publication as it is stored.</summary>
    public static PublicationStep Of(PublicationState state, AttemptState? attempt, long bytesConfirmed, long size) =>
        state is not PublicationState.Publishing
            ? IsFetching(state, attempt, bytesConfirmed, size) ? new PublicationStep(Fetching, PercentOf(bytesConfirmed, size)) : new PublicationStep(NameOf(state), null)
            : (attempt ?? AttemptState.Prepared) switch
            {
                AttemptState.Prepared or AttemptState.Failed or AttemptState.Abandoned => new PublicationStep(Claimed, null),
                AttemptState.InitSent => new PublicationStep(Init, null),
                AttemptState.Accepted or AttemptState.Sending or AttemptState.Sent or AttemptState.Published or AttemptState.Uncertain or AttemptState.Delivered
                    or AttemptState.Parked => new PublicationStep(Uploading, PercentOf(bytesConfirmed, size)),
            };

    // Of what we send TikTok has confirmed every byte by then.
    private static bool IsFetching(PublicationState state, AttemptState? attempt, long bytesConfirmed, long size) =>
        state is PublicationState.Processing && attempt is AttemptState.Sent && bytesConfirmed < size;

    public static int PercentOf(long bytes, long size) => size == 0 ? 0 : (int)(bytes * 100 / size);

    public static string NameOf(PublicationState state) => state switch
    {
        PublicationState.Draft => "draft",
        PublicationState.Scheduled => Waiting,
        PublicationState.Publishing => Uploading,
        PublicationState.Processing => "processing",
        PublicationState.Published => "published",
        PublicationState.Failed => "failed",
        PublicationState.Uncertain => "uncertain",
        PublicationState.Cancelled => "cancelled",
        PublicationState.Delivered => "inbox",
        PublicationState.Parked => Parked,
    };
}
