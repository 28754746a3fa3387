namespace Cuewright.Core.Accounts;

/// <summary>What an administrator says of a developer app.</summary>
/// <param name="ClientSecret">Null: the stored one stays.</param>
/// <param name="Scopes">Empty: all that are of use.</param>
internal sealed record DeveloperAppInput(string? Name, string? ClientKey, string? ClientSecret, AppType Type, AppMode Mode, IReadOnlyList<string> Scopes);
