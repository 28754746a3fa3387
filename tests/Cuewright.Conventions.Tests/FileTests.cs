namespace Cuewright.Conventions.Tests;

public sealed class FileTests
{
    private const int MostLines = 400;
    private const int ReasonWithin = 10;

    // What a newcomer sees first. Plans live in issues, decisions in docs/adr.
    private static readonly HashSet<string> Root =
    [
        ".ci", ".config", ".editorconfig", ".git", ".gitattributes", ".github", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "Cuewright.slnx", "Directory.Build.props",
        "Directory.Packages.props", "LICENSE", "README.md", "SECURITY.md", "artifacts", "bench", "data", "deploy", "docs", "global.json", "run", "scripts", "src", "test", "tests", "web",
    ];

    [Fact]
    public void The_root_holds_only_what_belongs_there()
    {
        var strays = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!).Where(name => !Root.Contains(name));
        Assert.Empty(strays);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("web")]
    [InlineData("scripts")]
    public void No_file_is_long_without_a_reason_in_its_first_lines(string folder)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, folder)), $"There is no {folder} yet.");
        var wrong = Repository.Sources(folder, ".cs", ".ts", ".tsx", ".css", ".mjs", ".sh").Where(file => !file.Contains("/lib/api/schema", StringComparison.Ordinal)).Where(IsLongWithoutReason);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_median_of_the_source_files_stays_below_sixty_lines()
    {
        var lengths = Repository.Sources("src", ".cs").Select(file => Repository.Lines(file).Length).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 200);
    }

    [Fact]
    public void No_source_holds_a_region_or_a_todo_without_an_issue()
    {
        var wrong = Repository.Sources("src", ".cs").Concat(Repository.Sources("tests", ".cs"))
            .Where(file => !file.StartsWith("tests/Cuewright.Conventions.Tests/", StringComparison.Ordinal))
            .SelectMany(file => Repository.Lines(file).Select((line, index) => (Where: $"{file}:{index + 1}", Line: line)))
            .Where(item => item.Line.TrimStart().StartsWith("#region", StringComparison.Ordinal) || (item.Line.Contains("TODO", StringComparison.Ordinal) && !item.Line.Contains("TODO #", StringComparison.Ordinal)))
            .Select(item => item.Where);
        Assert.Empty(wrong);
    }

    private static bool IsLongWithoutReason(string file)
    {
        var lines = Repository.Lines(file);
        return lines.Length > MostLines && !lines.Take(ReasonWithin).Any(line => line.Contains("Long because", StringComparison.OrdinalIgnoreCase));
    }
}
