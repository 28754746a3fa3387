namespace Cuewright.Core.Posts;

/// <summary>
/// The author's choices for one account. There is no default privacy: TikTok demands that the user chooses, and a stored choice is never
/// silently replaced. Interactions are off until they are turned on.
/// </summary>
internal sealed record PublicationOptions
{
    public static PublicationOptions None { get; } = new();

    public PublicationMode Mode { get; init; }

    /// <summary>One of the account's current options, as TikTok spells it; null while nobody chose.</summary>
    public string? PrivacyLevel { get; init; }

    public bool AllowComment { get; init; }

    public bool AllowDuet { get; init; }

    public bool AllowStitch { get; init; }

    /// <summary>The content promotes the creator's own business.</summary>
    public bool YourBrand { get; init; }

    /// <summary>Paid partnership for a third party.</summary>
    public bool BrandedContent { get; init; }

    public bool AiGenerated { get; init; }

    /// <summary>Photos only: TikTok picks a track, which the creator may change later.</summary>
    public bool AutoAddMusic { get; init; }
}
