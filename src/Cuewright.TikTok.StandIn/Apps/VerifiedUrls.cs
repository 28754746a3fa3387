namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>Whose ownership is proven (contract section 3.6): a domain covers its sub-domains, a prefix exactly what begins with it.</summary>
internal static class VerifiedUrls
{
    private const string Https = "https://";

    /// <returns>What is wrong with a domain or prefix; null if nothing is.</returns>
    public static string? Problem(string property)
    {
        if (!property.Contains("://", StringComparison.Ordinal))
        {
            return Uri.CheckHostName(property) is UriHostNameType.Dns ? null : $"{property} is no domain";
        }

        return property.StartsWith(Https, StringComparison.Ordinal) && property.EndsWith('/')
            && Uri.TryCreate(property, UriKind.Absolute, out var prefix) && prefix.HostNameType is UriHostNameType.Dns && prefix.Query.Length is 0
                ? null
                : $"the URL prefix {property} must be https, name a domain and end with a slash";
    }

    public static bool Cover(IReadOnlyList<string> properties, Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.HostNameType is UriHostNameType.Dns && properties.Any(property => Covers(property, url));

    private static bool Covers(string property, Uri url) => property.Contains("://", StringComparison.Ordinal)
        ? url.AbsoluteUri.StartsWith(property, StringComparison.Ordinal)
        : url.Host.Equals(property, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith($".{property}", StringComparison.OrdinalIgnoreCase);
}
