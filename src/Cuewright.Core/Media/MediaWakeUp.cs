using Cuewright.Core.Kernel;

namespace Cuewright.Core.Media;

/// <summary>Signalled when a media became due.</summary>
internal sealed class MediaWakeUp(TimeProvider clock) : WakeUp(clock);
