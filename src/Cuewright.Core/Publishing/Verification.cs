namespace Cuewright.Core.Publishing;

/// <summary>How TikTok itself said that a publication is out. A person's word is none of these.</summary>
internal static class Verification
{
    /// <summary>Its status says PUBLISH_COMPLETE, or names the public post.</summary>
    public const string Status = "status";

    /// <summary>Its webhook named the public post.</summary>
    public const string Webhook = "webhook";

    /// <summary>The list of the account's public videos has exactly one that can only be it.</summary>
    public const string VideoList = "video_list";
}
