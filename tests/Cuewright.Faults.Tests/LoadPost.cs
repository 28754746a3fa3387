namespace Cuewright.Faults.Tests;

/// <summary>A post of the load: one publication per account.</summary>
internal sealed record LoadPost(string Id, int Version, string Caption, LoadClip Clip, IReadOnlyCollection<LoadAccount> Accounts);
