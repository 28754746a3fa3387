namespace Cuewright.TikTok;

/// <summary>Which of the account's videos to list (contract section 5.2). There is no order to choose and no filter but the cursor.</summary>
public sealed record VideoListQuery
{
    /// <summary>Most videos on one page.</summary>
    public const int LargestPage = 20;

    /// <summary>What to ask of each video.</summary>
    public VideoFields Fields { get; init; } = VideoFields.All;

    /// <summary>
    /// UTC milliseconds: list the videos from before that moment. <see cref="VideoPage.NextCursor"/> of the page before, or made by <see cref="CursorAt"/>. Null
    /// begins with the newest; a literal 0 would list nothing and is not taken.
    /// </summary>
    public long? Cursor { get; init; }

    /// <summary>Videos per page, 1 to <see cref="LargestPage"/>. TikTok's own default is 10.</summary>
    public int MaxCount { get; init; } = LargestPage;

    /// <summary>The cursor that begins before a moment of one's own choice.</summary>
    public static long CursorAt(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();
}
