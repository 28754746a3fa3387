namespace Cuewright.TikTok;

internal sealed record VideoQueryFilters(IReadOnlyList<string> VideoIds);
