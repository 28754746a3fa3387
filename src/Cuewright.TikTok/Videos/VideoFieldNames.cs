namespace Cuewright.TikTok;

internal static class VideoFieldNames
{
    private static readonly (VideoFields Field, string Names)[] Table =
    [
        (VideoFields.CreateTime, "create_time"),
        (VideoFields.CoverImageUrl, "cover_image_url"),
        (VideoFields.ShareUrl, "share_url"),
        (VideoFields.Description, "video_description"),
        (VideoFields.Duration, "duration"),
        (VideoFields.Dimensions, "height,width"),
        (VideoFields.Title, "title"),
        (VideoFields.Embed, "embed_html,embed_link"),
        (VideoFields.Counters, "like_count,comment_count,share_count,view_count"),
    ];

    /// <summary>TikTok's names, for the query string: in the body they are ignored and the videos come back empty.</summary>
    public static string Of(VideoFields fields) =>
        string.Join(',', Table.Where(row => fields.HasFlag(row.Field)).Select(row => row.Names).Prepend("id"));
}
