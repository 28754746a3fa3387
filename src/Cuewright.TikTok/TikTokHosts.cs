namespace Cuewright.TikTok;

/// <summary>TikTok's public hosts. The client takes them from its options; these are the defaults.</summary>
public static class TikTokHosts
{
    /// <summary>Base of every JSON and form endpoint (contract section 0).</summary>
    public static readonly Uri Api = new("https://open.tiktokapis.com/");

    /// <summary>The consent page opened in the user's browser (contract section 1.1).</summary>
    public static readonly Uri Authorize = new("https://www.tiktok.com/v2/auth/authorize/");
}
