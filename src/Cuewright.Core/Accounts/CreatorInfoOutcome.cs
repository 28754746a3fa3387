using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

internal abstract record CreatorInfoOutcome
{
    private CreatorInfoOutcome()
    {
    }

    public sealed record Found(AccountView Account, CreatorInfo Info) : CreatorInfoOutcome;

    /// <summary>The account is fine but may not post now: a cap, a ban, a scope that was not granted.</summary>
    public sealed record CannotPost(AccountView Account, string Code, string? Reference) : CreatorInfoOutcome;

    public sealed record NotFound : CreatorInfoOutcome;

    /// <summary>Only a new consent helps.</summary>
    public sealed record Disconnected(string Code) : CreatorInfoOutcome;

    /// <summary>TikTok did not tell; it may in a moment.</summary>
    public sealed record Unavailable(string Code, string? Reference) : CreatorInfoOutcome;
}
