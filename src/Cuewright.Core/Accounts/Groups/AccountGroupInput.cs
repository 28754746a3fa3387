namespace Cuewright.Core.Accounts.Groups;

/// <summary>What a member says of a group.</summary>
internal sealed record AccountGroupInput(string? Name, GroupColour? Colour);
