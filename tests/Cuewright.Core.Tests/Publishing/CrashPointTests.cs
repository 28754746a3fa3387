using System.Text.RegularExpressions;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>docs/crash-points.md lists the points of the code, in their order, and each of them is reached by some line.</summary>
public sealed partial class CrashPointTests
{
    [Fact]
    public void The_page_lists_the_points_of_the_code()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "crash-points.md"));
        Assert.Equal(Enum.GetNames<CrashPoint>(), Row().Matches(page).Select(match => match.Groups["point"].Value));
    }

    [Fact]
    public void Every_point_is_reached_by_the_code()
    {
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "src", "Cuewright.Core", "Publishing"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Enum.GetNames<CrashPoint>(), point => Assert.Contains($"CrashPoint.{point}", code, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Cuewright.slnx")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return at;
    }

    [GeneratedRegex(@"^\| `(?<point>\w+)` \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
