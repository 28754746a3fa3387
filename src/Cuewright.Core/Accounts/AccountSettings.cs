namespace Cuewright.Core.Accounts;

/// <summary>What the members decide about an account; TikTok knows nothing of it.</summary>
/// <param name="TimeZone">IANA id; null: the workspace's.</param>
internal sealed record AccountSettings(string? TimeZone, IReadOnlyList<string> Tags, IReadOnlyList<SlotTime> Slots);
