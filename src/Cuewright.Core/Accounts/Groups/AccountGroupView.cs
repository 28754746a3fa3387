namespace Cuewright.Core.Accounts.Groups;

/// <param name="AccountCount">Accounts of the workspace that are in it; removed ones do not count.</param>
internal sealed record AccountGroupView(Guid Id, string Name, GroupColour Colour, int AccountCount, int Version);
