using System.Text.RegularExpressions;
using Cuewright.Core.Kernel;

namespace Cuewright.Core.Operations;

internal static partial class SiteRules
{
    public const int LongestText = 50_000;
    public const int LongestName = 100;
    public const int LongestProof = 1000;

    public static FieldProblem? OfText(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText
        ? new FieldProblem("text", "text_invalid", $"Write 1 to {LongestText:N0} characters. To go back to the text we bring, reset the page.")
        : null;

    /// <summary>TikTok names the file itself; nothing else is served from the root, so no name can reach a path, a page or another file.</summary>
    public static FieldProblem? OfName(string? name) => name is { Length: <= LongestName } && Name().IsMatch(name)
        ? null
        : new FieldProblem("name", "proof_name_invalid", "The file is called as TikTok gives it: tiktok, then letters and digits, then .txt.");

    public static FieldProblem? OfContent(string? content) => string.IsNullOrWhiteSpace(content) || content.Length > LongestProof || content.Any(c => c is > '~' || (c < ' ' && c is not ('\n' or '\r')))
        ? new FieldProblem("content", "proof_content_invalid", $"Copy what stands in the file, 1 to {LongestProof:N0} plain characters.")
        : null;

    [GeneratedRegex("^tiktok[A-Za-z0-9_-]{4,80}\\.txt$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
