namespace Cuewright.Server.Demo;

/// <summary>How everybody signs in to a demo. It exists only where <see cref="DemoOptions.Enabled"/> was set.</summary>
internal static class DemoUser
{
    public const string Email = "demo@cuewright.local";
    public const string Password = "harbour-street-demo";
    public const string DisplayName = "Demo";
    public const string Workspace = "Harbour Street Studio";
    public const string TimeZone = "Europe/Berlin";
}
