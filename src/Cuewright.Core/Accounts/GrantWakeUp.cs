using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Accounts;

/// <summary>Signalled when a grant came or changed.</summary>
internal sealed class GrantWakeUp(TimeProvider clock, ProcessSignals others) : WakeUp(clock, others);
