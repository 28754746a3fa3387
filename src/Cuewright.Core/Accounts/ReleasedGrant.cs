namespace Cuewright.Core.Accounts;

/// <summary>A grant that no account uses any more, with the tokens to revoke it by.</summary>
internal sealed record ReleasedGrant(Guid Id, Guid DeveloperAppId, string AccessToken);
