namespace Cuewright.TikTok.StandIn.Switches;

/// <summary>A switch that was set at run time, which outlives a restart.</summary>
/// <param name="Name">Which.</param>
/// <param name="Json">To what.</param>
internal sealed record SwitchSetting(string Name, string Json);
