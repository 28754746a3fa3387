namespace Cuewright.Core.Publishing.Evidence;

/// <summary>What can be shown to a person who has to decide.</summary>
internal abstract record EvidenceOutcome
{
    private EvidenceOutcome()
    {
    }

    public sealed record NotFound : EvidenceOutcome;

    /// <summary>Newest first; may be none, which proves nothing.</summary>
    /// <param name="Username">The account's name on TikTok, for links.</param>
    public sealed record Found(string Username, IReadOnlyList<EvidenceVideo> Videos) : EvidenceOutcome;

    /// <summary>TikTok's list cannot be used; the code says why.</summary>
    public sealed record Unavailable(string Code, string? Reference) : EvidenceOutcome;
}
