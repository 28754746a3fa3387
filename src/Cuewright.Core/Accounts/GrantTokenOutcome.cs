namespace Cuewright.Core.Accounts;

internal abstract record GrantTokenOutcome
{
    private GrantTokenOutcome()
    {
    }

    public sealed record Usable(string AccessToken, Guid DeveloperAppId) : GrantTokenOutcome;

    public sealed record Disconnected(string Code) : GrantTokenOutcome;

    public sealed record Unavailable(string Code, DateTimeOffset RetryAt) : GrantTokenOutcome;
}
