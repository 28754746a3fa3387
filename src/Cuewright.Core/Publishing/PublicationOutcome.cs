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

    /// <summary>The state it is in does not allow the act.</summary>
    public sealed record WrongState(PublicationState State) : PublicationOutcome;
}
