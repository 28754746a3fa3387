namespace Cuewright.TikTok.StandIn.Faults;

/// <param name="Rule">The rule.</param>
/// <param name="Seen">Matching calls so far.</param>
/// <param name="Hit">How many of them were hit.</param>
internal sealed record FaultView(FaultRule Rule, int Seen, int Hit)
{
    public bool IsSpent => Hit >= Rule.Times;
}
