namespace Cuewright.TikTok;

/// <summary>Why an authorization is gone (contract section 6.3).</summary>
public enum RemovalReason
{
    /// <summary>TikTok does not say, or says something new.</summary>
    Unknown = 0,

    /// <summary>The user disconnected the app.</summary>
    UserDisconnected = 1,

    /// <summary>The TikTok account was deleted.</summary>
    AccountDeleted = 2,

    /// <summary>The user's age changed.</summary>
    AgeChanged = 3,

    /// <summary>The TikTok account was banned.</summary>
    AccountBanned = 4,

    /// <summary>The developer revoked it, for instance by <see cref="TikTokOAuthClient.RevokeAsync"/>.</summary>
    DeveloperRevoked = 5,
}
