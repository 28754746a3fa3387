namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>A rule in force and how often it was met; it outlives a restart.</summary>
internal sealed record FaultCount(string Id, FaultRule Rule, int Seen, int Hit);
