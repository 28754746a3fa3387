namespace Cuewright.TikTok;

/// <summary>Known values of <see cref="QrLoginCheck.Status"/> (contract section 1.10). An unknown one means: go on asking.</summary>
public static class QrLoginStatuses
{
    /// <summary>Nobody has scanned it yet.</summary>
    public const string New = "new";

    /// <summary>Scanned; the user has not decided.</summary>
    public const string Scanned = "scanned";

    /// <summary>The user agreed: the code is there.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>Too late: begin again.</summary>
    public const string Expired = "expired";

    /// <summary>Its code was given out before.</summary>
    public const string Utilised = "utilised";
}
