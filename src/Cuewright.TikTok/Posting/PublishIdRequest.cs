namespace Cuewright.TikTok;

internal sealed record PublishIdRequest(string PublishId);
