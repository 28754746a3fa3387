namespace Cuewright.TikTok;

internal sealed record VideoQueryRequest(VideoQueryFilters Filters);
