namespace Cuewright.TikTok;

/// <summary>Why a delivery is not acted upon (contract section 6).</summary>
public enum WebhookFault
{
    /// <summary>No signature header: not from TikTok. Answer 401.</summary>
    SignatureMissing,

    /// <summary>The header is not <c>t=seconds,s=hex</c>. Answer 401.</summary>
    SignatureMalformed,

    /// <summary>Signed with another secret, or the body was changed. Answer 401.</summary>
    SignatureWrong,

    /// <summary>Rightly signed, but too long ago or in the future: perhaps recorded and sent again. Answer 401.</summary>
    Stale,

    /// <summary>Rightly signed, but for another <c>client_key</c>. Answer 401.</summary>
    ForeignApp,

    /// <summary>Rightly signed, but no JSON object with <c>client_key</c> and <c>event</c>. Answer 200: sent again, it would be the same.</summary>
    BodyUnreadable,

    /// <summary>An event about a post whose <c>content</c> names none. Answer 200: sent again, it would be the same.</summary>
    ContentUnreadable,
}
