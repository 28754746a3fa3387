using System.Globalization;
using System.Text.RegularExpressions;

namespace Cuewright.Conventions.Tests;

/// <summary>What of TikTok's contract is shown by a test can be counted.</summary>
public sealed partial class CoverageTests
{
    private const int LastTrap = 40;
    private const int LastEnforcedRow = 75;

    [Theory]
    [InlineData("trap", LastTrap)]
    [InlineData("contract", LastEnforcedRow)]
    public void Every_number_of_the_contract_has_a_test_that_carries_it(string name, int last) =>
        Assert.Equal(Enumerable.Range(1, last), Numbers(name).Distinct().Order());

    private static IEnumerable<int> Numbers(string name) =>
        from file in Repository.Sources("tests", ".cs")
        from line in Repository.Lines(file)
        let trait = Carried().Match(line)
        where trait.Success && trait.Groups["name"].Value == name
        select int.Parse(trait.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\s*\[Trait\("(?<name>[a-z]+)", "(?<number>\d+)"\)\]$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Carried();
}
