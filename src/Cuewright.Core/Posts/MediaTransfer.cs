namespace Cuewright.Core.Posts;

/// <summary>How the bytes of a video reach TikTok.</summary>
public enum MediaTransfer
{
    /// <summary>We send them.</summary>
    Upload,

    /// <summary>TikTok fetches them from this server, which it must be able to reach. Photos have no other way.</summary>
    Pull,
}
