using System.Text.Json.Nodes;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <param name="Key">What makes it one of its task's.</param>
/// <param name="Name">The event.</param>
/// <param name="At">When it happens.</param>
/// <param name="Content">What it says.</param>
internal sealed record TaskEvent(string Key, string Name, DateTimeOffset At, JsonObject Content);
