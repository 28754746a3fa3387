using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

internal abstract record StartConnectionOutcome
{
    private StartConnectionOutcome()
    {
    }

    /// <summary>Send the browser there; it has to come back before the end.</summary>
    public sealed record Started(Uri AuthorizeUrl, DateTimeOffset ExpiresAt) : StartConnectionOutcome;

    /// <summary>The account that is to be connected again is not in the workspace.</summary>
    public sealed record NotFound : StartConnectionOutcome;

    /// <summary>No developer app is set up.</summary>
    public sealed record AppMissing : StartConnectionOutcome;

    /// <summary>App or scopes cannot be asked for.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : StartConnectionOutcome;

    /// <summary>Consent comes back to a browser in which somebody is signed in; a program cannot give it.</summary>
    public sealed record NeedsUser : StartConnectionOutcome;
}
