namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>The next <paramref name="Count"/> posts of a creator are refused.</summary>
/// <param name="Reason">The error code (at init) or fail reason (at processing).</param>
/// <param name="Count">How many posts are still to be refused.</param>
/// <param name="At">Where: <see cref="AtInit"/> or <see cref="AtProcessing"/>.</param>
internal sealed record Refusal(string Reason, int Count, string At)
{
    public const string AtInit = "init";
    public const string AtProcessing = "processing";

    public Refusal? Less => Count > 1 ? this with { Count = Count - 1 } : null;
}
