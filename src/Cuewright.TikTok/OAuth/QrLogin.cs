namespace Cuewright.TikTok;

/// <summary>A login that waits for its QR code to be scanned (contract section 1.10).</summary>
public sealed record QrLogin
{
    /// <summary>Longest client ticket once it is URL-encoded, in characters.</summary>
    public const int LongestTicket = 511;

    internal const string TicketPlaceholder = "client_ticket=tobefilled";

    /// <summary>Names the login in each check. A secret: whoever has it and the app's secret gets the code.</summary>
    public required string Token { get; init; }

    internal string ScanUrlTemplate { get; init; } = "";

    /// <summary>What the QR code has to hold. It may begin with a scheme of TikTok's app.</summary>
    /// <param name="clientTicket">A random value of one's own, kept until the end: only a check that brings it back is about this code.</param>
    /// <exception cref="ArgumentException">The ticket is empty or longer than <see cref="LongestTicket"/> once encoded.</exception>
    public string ScanUrl(string clientTicket)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientTicket);
        var encoded = Uri.EscapeDataString(clientTicket);
        return encoded.Length <= LongestTicket
            ? ScanUrlTemplate.Replace(TicketPlaceholder, $"client_ticket={encoded}", StringComparison.Ordinal)
            : throw new ArgumentException("A client ticket has fewer than 512 characters once encoded.", nameof(clientTicket));
    }

    /// <summary>Nothing of it: all of it is secret.</summary>
    public override string ToString() => nameof(QrLogin);
}
