namespace Cuewright.TikTok;

internal static class MediaSources
{
    public const string FileUpload = "FILE_UPLOAD";
    public const string PullFromUrl = "PULL_FROM_URL";
}
