namespace Cuewright.TikTok;

/// <summary>The <c>data</c> of list and query; one documented sample shows cursor and has_more for the latter too.</summary>
internal sealed record VideoListData(IReadOnlyList<VideoWire?>? Videos, long? Cursor, bool? HasMore)
{
    // A video without id cannot be told from another: left out, as TikTok leaves out what it may not show.
    public IReadOnlyList<Video> ToVideos() => [.. (Videos ?? []).Select(video => video?.ToVideo()).OfType<Video>()];

    public VideoPage ToPage() => new() { Videos = ToVideos(), NextCursor = HasMore is true && Cursor is > 0 ? Cursor : null };
}
