namespace Cuewright.Core.Accounts.Links;

public enum ConnectLinkState
{
    Open,
    Used,
    Expired,
    Revoked,
}
