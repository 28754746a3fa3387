using Cuewright.Core.Kernel;

namespace Cuewright.Core.Publishing;

/// <summary>Signalled when a publication was made due.</summary>
internal sealed class PublishingWakeUp(TimeProvider clock) : WakeUp(clock);
