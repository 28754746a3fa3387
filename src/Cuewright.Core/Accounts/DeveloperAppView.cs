namespace Cuewright.Core.Accounts;

/// <summary>A developer app as administrators see it: everything but its secret.</summary>
/// <param name="Scopes">What it asks for.</param>
/// <param name="AccountCount">Connected accounts of all workspaces.</param>
internal sealed record DeveloperAppView(
    Guid Id, string Name, string ClientKey, AppType Type, AppMode Mode, IReadOnlyList<string> Scopes, bool IsConfigured, int AccountCount, int Version);
