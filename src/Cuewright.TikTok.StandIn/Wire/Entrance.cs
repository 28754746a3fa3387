namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>What an endpoint asks of its caller before it looks at the body.</summary>
/// <param name="Name">Names the rate bucket.</param>
/// <param name="AnyScope">One of these must be granted.</param>
/// <param name="PerMinute">Calls in any minute.</param>
/// <param name="PerApp">The bucket is the app's, not the token's.</param>
internal sealed record Entrance(string Name, IReadOnlyList<string> AnyScope, int PerMinute, bool PerApp = false);
