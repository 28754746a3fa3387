namespace Cuewright.Faults.Tests;

internal sealed record LoadAccount(string Id, string Handle);
