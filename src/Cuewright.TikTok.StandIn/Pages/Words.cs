using System.Globalization;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>Values as the pages write them.</summary>
internal static class Words
{
    public static string Privacy(string level) => level switch
    {
        PrivacyLevels.Public => "Everyone",
        PrivacyLevels.Friends => "Friends",
        PrivacyLevels.Followers => "Followers",
        PrivacyLevels.Self => "Only me",
        "" => "Draft",
        _ => level,
    };

    public static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number is 1 ? one : many)}");

    public static string Bytes(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.#} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB");

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");

    public static string Short(long number) => number switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{number / 1_000_000.0:0.#}M"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{number / 1_000.0:0.#}K"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
