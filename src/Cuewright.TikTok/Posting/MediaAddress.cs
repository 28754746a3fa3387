namespace Cuewright.TikTok;

internal static class MediaAddress
{
    /// <summary>The address as its owner wrote it, because a signature in it covers every character. Whether TikTok accepts it, TikTok says.</summary>
    public static string Checked(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url.OriginalString
            : throw new ArgumentException("The media's address must be an absolute web address.", nameof(url));
    }
}
