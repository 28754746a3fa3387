using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

internal sealed record VideoInitData(string? PublishId, string? UploadUrl)
{
    public VideoInit? ToVideoInit() =>
        !string.IsNullOrEmpty(PublishId) && JsonReading.WebAddress(UploadUrl) is { } uploadUrl
            ? new VideoInit { PublishId = PublishId, UploadUrl = uploadUrl }
            : null;
}
