namespace Cuewright.Faults.Tests;

internal sealed record LoadClip(string Id, string Sha256);
