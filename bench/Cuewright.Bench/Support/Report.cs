using System.Globalization;
using System.Text.Json;

namespace Cuewright.Bench.Support;

/// <summary>What a scenario found: a table for people, or JSON for programs.</summary>
internal sealed class Report(string scenario, string database)
{
    private readonly List<(string What, object Value, string Bound, bool? Holds)> _rows = [];

    public bool Holds => _rows.TrueForAll(row => row.Holds is not false);

    public void Add(string what, object value) => _rows.Add((what, value, "", null));

    /// <param name="bound">The target in words.</param>
    public void Add(string what, object value, string bound, bool holds) => _rows.Add((what, value, bound, holds));

    public string ToText(bool json) => json ? Json() : Table();

    public static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    public static double Megabytes(long bytes) => Math.Round(bytes / 1024d / 1024d, 1);

    public static TimeSpan Percentile(IReadOnlyList<TimeSpan> sorted, double percent) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(sorted.Count * percent / 100) - 1)];

    private string Table()
    {
        var width = _rows.Max(row => row.What.Length);
        var lines = _rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"  {row.What.PadRight(width)}  {row.Value,12}  {row.Bound}{(row.Holds is false ? "  NOT MET" : "")}"));
        return string.Join('\n', lines.Prepend($"{scenario} ({database}, {Environment.ProcessorCount} cores)"));
    }

    private string Json() => JsonSerializer.Serialize(new
    {
        scenario,
        database,
        cores = Environment.ProcessorCount,
        holds = Holds,
        rows = _rows.Select(row => new { row.What, row.Value, row.Bound, row.Holds }),
    });
}
