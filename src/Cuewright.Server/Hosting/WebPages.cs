using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cuewright.Server.Hosting;

/// <summary>
/// The pages of the exported web app, read once at start: each gets a content policy that allows exactly its own inline scripts, by hash.
/// </summary>
internal sealed partial class WebPages
{
    private readonly Dictionary<string, WebPage> _pages;

    private WebPages(string? folder, Dictionary<string, WebPage> pages) => (Folder, _pages) = (folder, pages);

    /// <summary>Null: the web app was not built.</summary>
    public string? Folder { get; }

    public WebPage? NotFound => _pages.GetValueOrDefault("/404");

    public static WebPages Read(string? configured, IHostEnvironment environment)
    {
        string[] candidates = configured is null
            ? [Path.Combine(environment.ContentRootPath, "web", "out"), Path.Combine(AppContext.BaseDirectory, "wwwroot")]
            : [Path.GetFullPath(configured, environment.ContentRootPath)];
        if (candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html"))) is not { } found)
        {
            return new WebPages(null, []);
        }

        var pages = Directory.EnumerateFiles(found, "*.html", SearchOption.AllDirectories)
            .Select(file => new WebPage("/" + Path.GetRelativePath(found, file).Replace('\\', '/'), PolicyOf(File.ReadAllText(file))))
            .ToDictionary(page => page.File[..^".html".Length], StringComparer.Ordinal);
        return new WebPages(found, pages);
    }

    /// <returns>The page at an address such as <c>/calendar</c>; null when there is none.</returns>
    public WebPage? Find(PathString path) => _pages.GetValueOrDefault(path.Value?.TrimEnd('/') is { Length: > 0 } name ? name : "/index");

    private static string PolicyOf(string html)
    {
        var hashes = InlineScript().Matches(html).Select(match => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups["script"].Value)))}'").Distinct();
        return $"default-src 'none'; script-src 'self'{string.Concat(hashes)}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InlineScript();
}
