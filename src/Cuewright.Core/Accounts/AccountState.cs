namespace Cuewright.Core.Accounts;

public enum AccountState
{
    Connected,

    /// <summary>TikTok no longer accepts the grant; only the account's owner can mend it, by connecting again.</summary>
    Disconnected,
}
