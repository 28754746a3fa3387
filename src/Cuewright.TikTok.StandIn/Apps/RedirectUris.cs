namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>What the portal lets an app register, and what then counts as registered (contract section 1.2).</summary>
internal static class RedirectUris
{
    private const int Most = 10;
    private const int Longest = 511;
    private const string AnyPort = ":*";

    /// <returns>What is wrong with the list, for the person who set it up; null if nothing is.</returns>
    public static string? Problem(IReadOnlyList<string> uris) =>
        uris.Count > Most ? $"at most {Most} redirect URIs can be registered" : uris.Select(Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Byte for byte, except that a loopback URI may be registered for any port.</summary>
    public static bool Matches(string registered, string uri)
    {
        if (registered == uri)
        {
            return true;
        }

        var star = registered.IndexOf($"{AnyPort}/", StringComparison.Ordinal);
        if (star < 0 || !uri.StartsWith(registered[..(star + 1)], StringComparison.Ordinal) || !uri.EndsWith(registered[(star + AnyPort.Length)..], StringComparison.Ordinal))
        {
            return false;
        }

        var length = uri.Length - registered.Length + 1;
        return length is > 0 and <= 5 && uri.AsSpan(star + 1, length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    public static bool IsLoopback(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Host is "localhost" or "127.0.0.1";

    private static string? Problem(string uri)
    {
        if (uri.Length > Longest)
        {
            return $"the redirect URI {uri[..40]}… is longer than {Longest} characters";
        }

        if (!Uri.TryCreate(uri.Replace(AnyPort, ":1", StringComparison.Ordinal), UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            return $"the redirect URI {uri} is not an absolute http(s) address";
        }

        if (uri.Contains('?', StringComparison.Ordinal) || uri.Contains('#', StringComparison.Ordinal))
        {
            return $"the redirect URI {uri} has a query or a fragment";
        }

        var loopback = parsed.Host is "localhost" or "127.0.0.1";
        if (parsed.Scheme is "http" && !loopback)
        {
            return $"the redirect URI {uri} must be https; http is for localhost and 127.0.0.1 only";
        }

        var hasPort = uri.Contains($"{parsed.Host}:", StringComparison.OrdinalIgnoreCase);
        return parsed.Scheme is "http" && !hasPort ? $"the redirect URI {uri} must name its port, or * for any" : null;
    }
}
