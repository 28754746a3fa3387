namespace Cuewright.Server.Hosting;

internal sealed record LivenessResponse(string Status);

/// <param name="PublishingHeld">Nothing is sent to TikTok until an administrator releases it. The process is ready all the same.</param>
internal sealed record ReadinessResponse(string Status, IReadOnlyList<ReadinessCheckResponse> Checks, bool PublishingHeld);

/// <param name="Name">database, migrations or storage.</param>
internal sealed record ReadinessCheckResponse(string Name, bool Ok);
