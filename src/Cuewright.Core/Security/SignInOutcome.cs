namespace Cuewright.Core.Security;

internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn(SessionUser User) : SignInOutcome;

    /// <summary>Unknown e-mail or wrong password: nobody is told which.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record TooManyAttempts(TimeSpan RetryAfter) : SignInOutcome;
}
