namespace Cuewright.Core.Posts;

/// <summary>How a publication reaches TikTok.</summary>
public enum PublicationMode
{
    /// <summary>Posted with caption and options as chosen.</summary>
    Direct,

    /// <summary>
    /// Sent to the inbox of the creator's TikTok app as a draft: the video alone arrives there. Caption, audience and every other choice are
    /// made in the app, and nothing is posted before the creator does it.
    /// </summary>
    Inbox,
}
