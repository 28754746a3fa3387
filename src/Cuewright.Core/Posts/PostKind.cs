namespace Cuewright.Core.Posts;

/// <summary>What a post shows. It follows from its media: one video, or photos.</summary>
public enum PostKind
{
    Video,

    /// <summary>1 to 35 photos, swiped through on TikTok.</summary>
    Photos,
}
