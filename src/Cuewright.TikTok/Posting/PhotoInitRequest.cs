namespace Cuewright.TikTok;

/// <summary>The body of <c>content/init</c>. The mode stands at the top level: inside <c>post_info</c> TikTok does not see it.</summary>
internal sealed record PhotoInitRequest<TInfo>(string MediaType, string PostMode, TInfo PostInfo, PhotoSource SourceInfo, bool? IsAigc) where TInfo : class;
