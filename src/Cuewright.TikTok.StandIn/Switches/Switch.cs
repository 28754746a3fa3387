using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Switches;

/// <summary>One option that can be changed while the stand-in runs.</summary>
/// <param name="Name">As in the control API.</param>
/// <param name="Words">As on the console.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Choices">What may be chosen.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Writes it; false when the value means nothing.</param>
internal sealed record Switch(
    string Name, string Words, SwitchKind Kind, IReadOnlyList<string> Choices, Func<StandInOptions, JsonNode?> Get, Func<StandInOptions, JsonNode?, bool> Set)
{
    private const long MostSeconds = 400L * 24 * 3600;

    public static Switch Flag(string name, string words, Func<StandInOptions, bool> get, Action<StandInOptions, bool> set) =>
        new(name, words, SwitchKind.Flag, [], options => get(options), (options, value) => Take(value.Flag(), flag => set(options, flag)));

    public static Switch Seconds(string name, string words, Func<StandInOptions, TimeSpan> get, Action<StandInOptions, TimeSpan> set) =>
        new(name, words, SwitchKind.Seconds, [], options => get(options).TotalSeconds, (options, value) => Take(Duration(value), time => set(options, time)));

    public static Switch Number(string name, string words, int most, Func<StandInOptions, int> get, Action<StandInOptions, int> set) =>
        new(name, words, SwitchKind.Number, [], options => get(options), (options, value) => Take(
            value.Whole() is { } number && number >= 0 && number <= most ? (int)number : (int?)null, number => set(options, number)));

    public static Switch Status(string name, string words, IReadOnlyList<int> statuses, Func<StandInOptions, int> get, Action<StandInOptions, int> set) =>
        new(name, words, SwitchKind.Choice, [.. statuses.Select(status => $"{status}")], options => get(options), (options, value) => Take(
            value.Whole() is { } number && statuses.Contains((int)number) ? (int)number : (int?)null, status => set(options, status)));

    public static Switch Choice<T>(string name, string words, Func<StandInOptions, T> get, Action<StandInOptions, T> set)
        where T : struct, Enum =>
        new(name, words, SwitchKind.Choice, Enum.GetNames<T>(), options => get(options).ToString(), (options, value) => Take(
            Enum.GetNames<T>().Contains(value.Text()) ? Enum.Parse<T>(value.Text()!) : (T?)null, choice => set(options, choice)));

    public static Switch Text(string name, string words, Func<StandInOptions, string?> get, Action<StandInOptions, string?> set) =>
        new(name, words, SwitchKind.Text, [], options => get(options), (options, value) =>
        {
            var isText = value is null || value.Text() is not null;
            if (isText)
            {
                set(options, value.Text());
            }

            return isText;
        });

    private static TimeSpan? Duration(JsonNode? value) => value is JsonValue number && number.TryGetValue<double>(out var seconds) && seconds is >= 0 and <= MostSeconds
        ? TimeSpan.FromSeconds(seconds)
        : null;

    private static bool Take<T>(T? value, Action<T> set)
        where T : struct
    {
        if (value is { } taken)
        {
            set(taken);
        }

        return value is not null;
    }
}
