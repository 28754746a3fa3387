using System.Buffers;

namespace Cuewright.TikTok;

/// <summary>The upload URL goes out as TikTok wrote it: no escape is undone and no dot segment removed.</summary>
internal static class VerbatimUrl
{
    private static readonly SearchValues<char> SafeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?[]@!$&'()*+,;=%");

    public static Uri Of(Uri url)
    {
        if (!url.IsAbsoluteUri)
            throw new ArgumentException("The upload URL must be absolute.", nameof(url));

        // Only plain URL characters may pass unchecked; anything else is left to the usual escaping.
        return url.OriginalString.AsSpan().ContainsAnyExcept(SafeCharacters)
            ? url
            : new Uri(url.OriginalString, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }
}
