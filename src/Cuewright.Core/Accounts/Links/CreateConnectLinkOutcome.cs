using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Links;

internal abstract record CreateConnectLinkOutcome
{
    private CreateConnectLinkOutcome()
    {
    }

    /// <param name="Token">For the address of the link; told once and stored nowhere.</param>
    public sealed record Created(ConnectLink Link, string Token) : CreateConnectLinkOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CreateConnectLinkOutcome;

    public sealed record AppMissing : CreateConnectLinkOutcome;

    /// <summary>The account that is to be connected again is not in the workspace.</summary>
    public sealed record NotFound : CreateConnectLinkOutcome;
}
