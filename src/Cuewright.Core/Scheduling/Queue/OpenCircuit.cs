namespace Cuewright.Core.Scheduling.Queue;

/// <summary>A developer app for which TikTok does not work at the moment.</summary>
/// <param name="TriesAt">When one publication tries again.</param>
internal sealed record OpenCircuit(Guid DeveloperAppId, string App, DateTimeOffset Since, DateTimeOffset? TriesAt);
