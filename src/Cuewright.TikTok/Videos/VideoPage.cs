namespace Cuewright.TikTok;

/// <summary>One page of an account's public videos, newest first (contract section 5.2).</summary>
public sealed record VideoPage
{
    /// <summary>The videos; may be fewer than asked for, or none, although there are more.</summary>
    public required IReadOnlyList<Video> Videos { get; init; }

    /// <summary>
    /// UTC milliseconds; the next page has the videos from before that moment. Null on the last page: TikTok names a cursor there too, which leads nowhere.
    /// </summary>
    public long? NextCursor { get; init; }
}
