using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Webhooks;

/// <summary>Signalled when an event was stored.</summary>
internal sealed class WebhookWakeUp(TimeProvider clock, ProcessSignals others) : WakeUp(clock, others);
