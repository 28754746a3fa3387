using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Workspaces;

/// <summary>What open pages hear when a setting of the workspace changed.</summary>
internal sealed record WorkspaceLiveEvent(Guid Id, int Version) : ILiveData;
