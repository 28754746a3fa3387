using System.Globalization;

namespace Cuewright.Faults.Tests;

/// <summary>What became of a number of publications, by the stand-in's own list of posts.</summary>
/// <param name="Published">Published by our word, and once on the page, whole.</param>
/// <param name="Failed">Failed with a reason, and not on the page.</param>
/// <param name="Lost">Anything else that is not on the page as often as we say.</param>
/// <param name="Twice">More than once on the page.</param>
internal sealed record Tally(int Publications, int Published, int Failed, int Lost, int Twice)
{
    private const string SummaryFile = "CUEWRIGHT_FAULTS_SUMMARY";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Publications} publications, {Published} published, {Failed} failed with a reason, {Lost} lost, {Twice} twice");

    /// <summary>Prints the line that ./test shows.</summary>
    public async Task PrintAsync(string database, CancellationToken cancellationToken)
    {
        var line = $"faults ({database}): {this}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable(SummaryFile) is { Length: > 0 } file)
        {
            await File.AppendAllTextAsync(file, line + "\n", cancellationToken);
        }
    }
}
