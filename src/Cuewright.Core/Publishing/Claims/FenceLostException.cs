namespace Cuewright.Core.Publishing.Claims;

/// <summary>The claim expired and somebody else works on the publication: the claimant stops at once and writes nothing more.</summary>
internal sealed class FenceLostException : Exception
{
    public FenceLostException()
        : base("The claim was lost.")
    {
    }

    public FenceLostException(string message)
        : base(message)
    {
    }

    public FenceLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
