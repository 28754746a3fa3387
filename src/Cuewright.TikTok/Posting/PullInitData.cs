namespace Cuewright.TikTok;

internal sealed record PullInitData(string? PublishId)
{
    public PullInit? ToPullInit() => string.IsNullOrEmpty(PublishId) ? null : new PullInit(PublishId);
}
