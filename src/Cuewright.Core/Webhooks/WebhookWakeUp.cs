using Cuewright.Core.Kernel;

namespace Cuewright.Core.Webhooks;

/// <summary>Signalled when an event was stored.</summary>
internal sealed class WebhookWakeUp(TimeProvider clock) : WakeUp(clock);
