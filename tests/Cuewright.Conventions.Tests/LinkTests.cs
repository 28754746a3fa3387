using System.Text.RegularExpressions;

namespace Cuewright.Conventions.Tests;

/// <summary>Documents lead somewhere: what one links to is there, and a decision is found from the list of decisions.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Folders = ["docs", "src", "bench", "tests"];

    [Fact]
    public void Every_relative_link_of_a_document_leads_to_a_file()
    {
        var documents = Directory.EnumerateFiles(Repository.Root, "*.md").Select(Path.GetFileName).OfType<string>()
            .Concat(Folders.SelectMany(folder => Repository.Sources(folder, ".md"))).ToList();
        Assert.NotEmpty(documents);
        var broken =
            from document in documents
            let folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!
            from link in RelativeLink().Matches(string.Join('\n', Repository.Lines(document))).Select(match => match.Groups["link"].Value)
            where !File.Exists(Path.Combine(folder, link)) && !Directory.Exists(Path.Combine(folder, link))
            select $"{document}: {link}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_decision_is_in_the_list()
    {
        var list = string.Join('\n', Repository.Lines("docs/adr/README.md"));
        var decisions = Repository.Sources("docs/adr", ".md").Select(Path.GetFileName).OfType<string>().Where(name => name != "README.md").ToList();
        Assert.NotEmpty(decisions);
        Assert.All(decisions, name => Assert.Contains($"({name})", list, StringComparison.Ordinal));
    }

    // Neither an address with a scheme nor a place within the same document.
    [GeneratedRegex(@"\]\((?![a-z]+:|#)(?<link>[^)#\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeLink();
}
