namespace Cuewright.TikTok;

/// <summary>Reads publish ids (contract section 3.2). Everything behind the tilde is opaque: versions are written <c>v2.</c> and <c>v2-1.</c>.</summary>
public static class PublishIds
{
    /// <summary>Longest publish id in characters.</summary>
    public const int Longest = 64;

    /// <summary>What the id belongs to, by its whole prefix up to the tilde; <see cref="PublishIdKind.Unknown"/> for any other spelling.</summary>
    public static PublishIdKind KindOf(string publishId)
    {
        ArgumentNullException.ThrowIfNull(publishId);
        var tilde = publishId.IndexOf('~', StringComparison.Ordinal);
        return (tilde < 0 ? "" : publishId[..tilde]) switch
        {
            "v_pub_file" => PublishIdKind.VideoUpload,
            "v_pub_url" => PublishIdKind.VideoPull,
            "v_inbox_file" => PublishIdKind.VideoDraftUpload,
            "v_inbox_url" => PublishIdKind.VideoDraftPull,
            "p_pub_url" => PublishIdKind.Photos,
            "p_inbox_url" => PublishIdKind.PhotoDraft,
            _ => PublishIdKind.Unknown,
        };
    }

    /// <summary>Whether an id found elsewhere, such as in a webhook, can be the answer to an init of this kind. An unknown prefix fits nothing.</summary>
    public static bool Fits(string publishId, PublishIdKind asked) => (KindOf(publishId), asked) switch
    {
        (PublishIdKind.Unknown, _) => false,
        (PublishIdKind.Photos, PublishIdKind.PhotoDraft) => true,
        var (found, _) => found == asked,
    };
}
