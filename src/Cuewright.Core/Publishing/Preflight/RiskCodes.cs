namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Stable codes of what was found ahead of a publication's time. The server has a sentence and a mend for each.</summary>
internal static class RiskCodes
{
    public const string AccountDisconnected = "account_disconnected";
    public const string ConsentEnds = "consent_ends";
    public const string ScopeMissing = "scope_missing";
    public const string MediaMissing = "media_missing";
    public const string PublicAddressNeeded = "public_address_needed";
    public const string PrivacyMissing = "privacy_missing";
    public const string BrandedPrivate = "branded_private";
    public const string PostingRefused = "posting_refused";
    public const string PrivacyMismatch = "privacy_mismatch";
    public const string DurationTooLong = "duration_too_long";
    public const string UnauditedAudience = "unaudited_audience";
    public const string DailyCap = "daily_cap";
    public const string AccountPaused = "account_paused";
    public const string UploadTooSlow = "upload_too_slow";
    public const string MediaNotReady = "media_not_ready";
    public const string InteractionOff = "interaction_off";

    private const int Most = 6;

    /// <summary>The most urgent first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(RiskCodes).GetFields().Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <returns>As it is stored: the most urgent ones in order, with spaces between; null: none.</returns>
    public static string? Write(IEnumerable<string> codes)
    {
        var found = codes.ToHashSet(StringComparer.Ordinal);
        return found.Count == 0 ? null : string.Join(' ', All.Where(found.Contains).Take(Most));
    }

    public static IReadOnlyList<string> Read(string? risks) => risks?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
