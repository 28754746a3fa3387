namespace Cuewright.TikTok;

internal static class PhotoInitRequests
{
    // The documents' table writes the modes with a space; every example and client has the underscore.
    private const string DirectPost = "DIRECT_POST";
    private const string MediaUpload = "MEDIA_UPLOAD";

    public static PhotoInitRequest<PhotoPostInfo> Post(PhotoPostInfo post, PhotoSet photos)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new(post, PhotoSource.Of(photos), DirectPost, OnlyTrue(post.IsAigc));
    }

    public static PhotoInitRequest<PhotoDraftInfo> Draft(PhotoDraftInfo draft, PhotoSet photos)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(draft, PhotoSource.Of(photos), MediaUpload, OnlyTrue(draft.IsAigc));
    }

    private static bool? OnlyTrue(bool value) => value ? true : null;
}
