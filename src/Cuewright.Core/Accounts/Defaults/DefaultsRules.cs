using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>What may stand in an account's posting defaults.</summary>
internal static class DefaultsRules
{
    /// <summary>UTF-16 units; the most part of a caption is the author's.</summary>
    public const int MaxEnding = 500;

    private static readonly string[] Links = ["://", "www."];

    public static IReadOnlyList<FieldProblem> Check(DefaultChoices choices)
    {
        var (ending, problems) = (Tidy(choices.CaptionEnding), new List<FieldProblem>());
        if (!Enum.IsDefined(choices.Mode))
        {
            problems.Add(new("mode", "mode_unknown", "Choose direct or inbox."));
        }

        if (ending.Length > MaxEnding)
        {
            problems.Add(new("captionEnding", "ending_too_long", $"The ending has {ending.Length} characters; at most {MaxEnding} leave room for the caption itself. Shorten it."));
        }

        if (ending.Any(letter => char.IsControl(letter) && letter != '\n'))
        {
            problems.Add(new("captionEnding", "ending_unreadable", "The ending holds a character that is no text. Type it again."));
        }

        // TikTok's sharing guidelines forbid that an app adds links to what it posts; an author may still write one.
        if (Links.Any(link => ending.Contains(link, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(new("captionEnding", "ending_link", "TikTok does not let an app add links to a post. Take the link out of the ending."));
        }

        return problems;
    }

    /// <summary>Without space around it, and with one kind of line break.</summary>
    public static string Tidy(string ending) => ending.ReplaceLineEndings("\n").Trim();
}
