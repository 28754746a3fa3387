using System.Globalization;

namespace Cuewright.Server.Publishing;

/// <summary>How late something is, in words: two units are enough.</summary>
internal static class LateTexts
{
    public static string Of(string? seconds)
    {
        if (!long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return "an unknown time";
        }

        var minutes = Math.Max(1, value / 60);
        var (days, hours, rest) = (minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
        return days > 0
            ? Join(days, "d", hours, "h")
            : hours > 0 ? Join(hours, "h", rest, "min") : Join(rest, "min", 0, "");
    }

    private static string Join(long first, string unit, long second, string smaller) => second == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{first} {unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{first} {unit} {second} {smaller}");
}
