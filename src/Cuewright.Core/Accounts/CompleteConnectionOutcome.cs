using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

internal abstract record CompleteConnectionOutcome
{
    private CompleteConnectionOutcome()
    {
    }

    public sealed record Connected(AccountId Id) : CompleteConnectionOutcome;

    /// <summary>The user pressed Cancel on TikTok's page.</summary>
    public sealed record Refused : CompleteConnectionOutcome;

    /// <summary>The consent is unknown, used, too old or was started by somebody else.</summary>
    public sealed record Expired : CompleteConnectionOutcome;

    /// <summary>Another TikTok user consented than the one whose account is connected again.</summary>
    public sealed record WrongAccount : CompleteConnectionOutcome;

    /// <summary>TikTok does not let us recognise who consented under the other app: a member compares both pictures.</summary>
    public sealed record NeedsConfirmation(Guid MoveId) : CompleteConnectionOutcome;

    /// <summary>TikTok gave no answer, or one of its own faults.</summary>
    public sealed record Unreachable : CompleteConnectionOutcome;

    /// <summary>TikTok does not accept the developer app: key, secret, redirect URI or scopes.</summary>
    public sealed record AppMisconfigured : CompleteConnectionOutcome;
}
