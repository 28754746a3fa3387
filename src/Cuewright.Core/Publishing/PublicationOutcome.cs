namespace Cuewright.Core.Publishing;

/// <summary>What came of a person's act on one publication.</summary>
internal abstract record PublicationOutcome
{
    private PublicationOutcome()
    {
    }

    public sealed record Done : PublicationOutcome;

    public sealed record NotFound : PublicationOutcome;

    public sealed record VersionConflict(int CurrentVersion) : PublicationOutcome;

    /// <summary>The post that was named is another publication's.</summary>
    public sealed record PostTaken : PublicationOutcome;

    /// <summary>TikTok does not stop it any more.</summary>
    public sealed record TooLate : PublicationOutcome;

    /// <summary>TikTok could not be asked; the code says why.</summary>
    public sealed record NotStopped(string Code, string? Reference) : PublicationOutcome;

    /// <summary>The state it is in does not allow the act.</summary>
    public sealed record WrongState(PublicationState State) : PublicationOutcome;
}
