namespace Cuewright.Core.Media;

internal abstract record DeleteMediaOutcome
{
    private DeleteMediaOutcome()
    {
    }

    public sealed record Deleted : DeleteMediaOutcome;

    public sealed record NotFound : DeleteMediaOutcome;

    public sealed record InUse(int Posts) : DeleteMediaOutcome;
}
