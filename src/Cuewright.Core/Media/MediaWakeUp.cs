using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Media;

/// <summary>Signalled when a media became due.</summary>
internal sealed class MediaWakeUp(TimeProvider clock, ProcessSignals others) : WakeUp(clock, others);
