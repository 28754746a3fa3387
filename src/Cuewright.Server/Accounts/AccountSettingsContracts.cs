using Cuewright.Core.Accounts;

namespace Cuewright.Server.Accounts;

/// <param name="Weekday">ISO 8601: 1 is Monday, 7 is Sunday.</param>
/// <param name="Time">Wall clock of the account's zone, for example 18:30.</param>
internal sealed record SlotContract(int Weekday, string Time);

/// <summary>What the members decided about an account.</summary>
/// <param name="TimeZone">The account's own zone; null: the workspace's.</param>
/// <param name="EffectiveTimeZone">The zone in which its slots are meant.</param>
/// <param name="Version">The account's; send it with a change.</param>
internal sealed record AccountSettingsResponse(string? TimeZone, string EffectiveTimeZone, IReadOnlyList<string> Tags, IReadOnlyList<SlotContract> Slots, int Version)
{
    public static AccountSettingsResponse From(AccountSettingsView view) => new(
        view.Settings.TimeZone,
        view.EffectiveTimeZone,
        view.Settings.Tags,
        [.. view.Settings.Slots.Select(slot => new SlotContract(slot.Weekday, slot.Time))],
        view.Version);
}

/// <summary>Replaces all of an account's settings.</summary>
/// <param name="Version">The account's version as last read.</param>
/// <param name="TimeZone">IANA id; null: the workspace's.</param>
internal sealed record SaveAccountSettingsRequest(
    int? Version = null, string? TimeZone = null, IReadOnlyList<string>? Tags = null, IReadOnlyList<SlotContract>? Slots = null)
{
    // A null in a list is a slot on no day, so that the answer can name its place.
    public AccountSettings ToSettings() => new(TimeZone, Tags ?? [], [.. (Slots ?? []).Select(slot => new SlotTime(slot?.Weekday ?? 0, slot?.Time ?? ""))]);
}
