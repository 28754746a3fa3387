namespace Cuewright.Core.Accounts;

internal abstract record RemoveAccountOutcome
{
    private RemoveAccountOutcome()
    {
    }

    public sealed record Removed : RemoveAccountOutcome;

    public sealed record NotFound : RemoveAccountOutcome;

    /// <summary>Bytes of one of its publications are on their way to TikTok, or wait for the verdict.</summary>
    public sealed record Running : RemoveAccountOutcome;
}
