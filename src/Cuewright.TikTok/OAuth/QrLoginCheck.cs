using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok;

/// <summary>How far a login by QR code is (contract section 1.10).</summary>
public sealed record QrLoginCheck
{
    /// <summary>One of <see cref="QrLoginStatuses"/>, or a value TikTok has added since.</summary>
    public required string Status { get; init; }

    /// <summary>The ticket that was in the scanned code. Act on nothing unless <see cref="IsFor"/> it.</summary>
    public string? ClientTicket { get; init; }

    /// <summary>Code, scopes and state, once confirmed; from the redirect URI or the field of its own, whichever TikTok sent.</summary>
    public AuthorizeCallback? Callback { get; init; }

    /// <summary>Whether the answer is about the code that was shown, and not about one that somebody put in its place. Compared in constant time.</summary>
    public bool IsFor(string clientTicket) =>
        ClientTicket is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ClientTicket), Encoding.UTF8.GetBytes(clientTicket));

    /// <summary>The status alone.</summary>
    public override string ToString() => $"{nameof(QrLoginCheck)} {{ {nameof(Status)} = {Status} }}";
}
