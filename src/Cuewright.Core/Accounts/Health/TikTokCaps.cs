namespace Cuewright.Core.Accounts.Health;

/// <summary>What TikTok documents as a number; the daily cap of posts it only ever says when it is reached.</summary>
internal static class TikTokCaps
{
    /// <summary>Drafts within 24 hours that the creator has not posted yet.</summary>
    public const int PendingDrafts = 5;

    /// <summary>Creators within 24 hours who can post through an app that is not audited.</summary>
    public const int UsersOfUnauditedApp = 5;
}
