using Cuewright.Core.Audit;

namespace Cuewright.Server.Demo;

/// <summary>Where the demo is seeded, and as whom.</summary>
internal sealed record DemoScope(Guid WorkspaceId, Actor Actor);
