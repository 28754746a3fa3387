namespace Cuewright.TikTok;

/// <summary>Written as an empty object.</summary>
internal sealed record CreatorInfoRequest;
