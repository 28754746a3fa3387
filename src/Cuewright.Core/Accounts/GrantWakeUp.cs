using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

/// <summary>Signalled when a grant came or changed.</summary>
internal sealed class GrantWakeUp(TimeProvider clock) : WakeUp(clock);
