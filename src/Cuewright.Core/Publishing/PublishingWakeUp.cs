using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Publishing;

/// <summary>Signalled when a publication was made due.</summary>
internal sealed class PublishingWakeUp(TimeProvider clock, ProcessSignals others) : WakeUp(clock, others);
