using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>What open pages hear when publishing is held or released.</summary>
internal sealed record HoldLiveEvent(int Epoch, bool Held) : ILiveData;
