namespace Cuewright.TikTok;

internal sealed record VideoInitRequest(VideoPostInfo PostInfo, FileUploadSource SourceInfo);
