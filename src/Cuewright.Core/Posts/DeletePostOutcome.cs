namespace Cuewright.Core.Posts;

internal abstract record DeletePostOutcome
{
    private DeletePostOutcome()
    {
    }

    public sealed record Deleted : DeletePostOutcome;

    public sealed record NotFound : DeletePostOutcome;

    /// <summary>Bytes of it are on their way to TikTok.</summary>
    public sealed record Running : DeletePostOutcome;
}
