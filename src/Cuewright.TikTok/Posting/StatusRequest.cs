namespace Cuewright.TikTok;

internal sealed record StatusRequest(string PublishId);
