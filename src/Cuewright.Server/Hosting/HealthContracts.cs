namespace Cuewright.Server.Hosting;

internal sealed record LivenessResponse(string Status);

internal sealed record ReadinessResponse(string Status, IReadOnlyList<ReadinessCheckResponse> Checks);

/// <param name="Name">database, migrations or storage.</param>
internal sealed record ReadinessCheckResponse(string Name, bool Ok);
