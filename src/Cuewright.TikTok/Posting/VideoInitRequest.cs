namespace Cuewright.TikTok;

/// <summary>Without <c>post_info</c> for a draft: TikTok drops it silently, and a caption that is lost must not look sent.</summary>
internal sealed record VideoInitRequest(VideoPostInfo? PostInfo, VideoSource SourceInfo);
