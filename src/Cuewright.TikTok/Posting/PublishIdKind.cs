namespace Cuewright.TikTok;

/// <summary>What a publish id belongs to, as its prefix says (contract section 3.2).</summary>
public enum PublishIdKind
{
    /// <summary>A prefix that is not known here. Ids are opaque: this is no fault.</summary>
    Unknown,

    /// <summary><c>v_pub_file~</c>: a direct video whose bytes we upload.</summary>
    VideoUpload,

    /// <summary><c>v_pub_url~</c>: a direct video that TikTok pulls.</summary>
    VideoPull,

    /// <summary><c>v_inbox_file~</c>: a video draft whose bytes we upload.</summary>
    VideoDraftUpload,

    /// <summary><c>v_inbox_url~</c>: a video draft that TikTok pulls.</summary>
    VideoDraftPull,

    /// <summary><c>p_pub_url~</c>: photos. The documents show this prefix for drafts too.</summary>
    Photos,

    /// <summary><c>p_inbox_url~</c>: a photo draft, as real ones are spelled.</summary>
    PhotoDraft,
}
