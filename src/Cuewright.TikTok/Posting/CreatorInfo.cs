namespace Cuewright.TikTok;

/// <summary>What the creator may post right now (contract section 3.1). Fetch it anew for each composing and again before each publishing.</summary>
public sealed record CreatorInfo
{
    /// <summary>Signed address that expires after two hours.</summary>
    public Uri? AvatarUrl { get; init; }

    /// <summary>The handle, without <c>@</c>.</summary>
    public required string Username { get; init; }

    /// <summary>The name that has to be shown next to the post (contract section 7.1). The handle if TikTok gave none.</summary>
    public required string Nickname { get; init; }

    /// <summary>The privacy levels to offer, exactly these, in TikTok's order; values of <see cref="PrivacyLevels"/> or new ones.</summary>
    public required IReadOnlyList<string> PrivacyLevelOptions { get; init; }

    /// <summary>The creator lets nobody comment.</summary>
    public bool CommentDisabled { get; init; }

    /// <summary>The creator allows no duets, or the account is private. Meaningless for photos.</summary>
    public bool DuetDisabled { get; init; }

    /// <summary>The creator allows no stitches, or the account is private. Meaningless for photos.</summary>
    public bool StitchDisabled { get; init; }

    /// <summary>Longest video in seconds. 180, which everybody has (contract section 3.9), if TikTok gave none.</summary>
    public int MaxVideoPostDurationSec { get; init; }

    /// <summary>What the answer carried besides; null when it was not made from one.</summary>
    public AnswerFacts? Facts { get; init; }
}
