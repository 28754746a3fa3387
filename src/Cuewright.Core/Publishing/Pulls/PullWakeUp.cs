using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Signalled when addresses were revoked, so that every process looks at once whether it is giving something out there.</summary>
internal sealed class PullWakeUp(TimeProvider clock, ProcessSignals others) : WakeUp(clock, others);
