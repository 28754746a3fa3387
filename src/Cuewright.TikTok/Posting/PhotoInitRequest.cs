namespace Cuewright.TikTok;

/// <summary>The body of <c>content/init</c>. The mode stands at the top level: inside <c>post_info</c> TikTok does not see it.</summary>
internal sealed record PhotoInitRequest<TInfo>(TInfo PostInfo, PhotoSource SourceInfo, string PostMode, bool? IsAigc) where TInfo : class
{
    public string MediaType { get; } = "PHOTO";
}
