namespace Cuewright.TikTok;

internal sealed record VideoListRequest(long? Cursor, int MaxCount);
