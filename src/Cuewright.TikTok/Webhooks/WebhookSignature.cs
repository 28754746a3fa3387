using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary><c>t=&lt;unix seconds&gt;,s=&lt;hex&gt;</c>, where s is the HMAC-SHA256 of t, a dot and the raw body (contract section 6.2).</summary>
internal sealed class WebhookSignature
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private readonly string timestamp;
    private readonly byte[] mac;

    private WebhookSignature(string timestamp, DateTimeOffset signedAt, byte[] mac)
    {
        (this.timestamp, this.mac) = (timestamp, mac);
        SignedAt = signedAt;
    }

    public DateTimeOffset SignedAt { get; }

    public static WebhookSignature? Parse(string header)
    {
        string? time = null, hex = null;
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            switch (equals < 0 ? part : part[..equals])
            {
                // Named twice, it would depend on the reader which one counts.
                case "t" when time is not null:
                case "s" when hex is not null:
                    return null;
                case "t":
                    time = part[(equals + 1)..];
                    break;
                case "s":
                    hex = part[(equals + 1)..];
                    break;
                default:
                    // A member that TikTok may add one day.
                    break;
            }
        }

        return InstantOf(time) is { } signedAt && MacOf(hex) is { } mac ? new WebhookSignature(time!, signedAt, mac) : null;
    }

    /// <summary>Compares in constant time.</summary>
    public bool Signs(ReadOnlySpan<byte> body, string secret)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        // The time as it was written: a number parsed and printed again may differ.
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(hmac.GetHashAndReset(), mac);
    }

    private static DateTimeOffset? InstantOf(string? seconds) =>
        !string.IsNullOrEmpty(seconds) && !seconds.AsSpan().ContainsAnyExcept(Digits)
            && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? JsonReading.Instant(value)
            : null;

    private static byte[]? MacOf(string? hex)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return hex?.Length == 2 * bytes.Length && Convert.FromHexString(hex, bytes, out _, out _) is OperationStatus.Done ? bytes : null;
    }
}
