namespace Cuewright.Core.Accounts;

/// <param name="EffectiveTimeZone">The account's own zone or else the workspace's.</param>
/// <param name="Version">The account's.</param>
internal sealed record AccountSettingsView(AccountSettings Settings, string EffectiveTimeZone, int Version);
