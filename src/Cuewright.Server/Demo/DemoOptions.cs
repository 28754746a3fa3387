namespace Cuewright.Server.Demo;

/// <summary>Section <c>Demo</c>: a workspace full of examples, on the stand-in. Refused in Production.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }

    /// <summary>Base address of the stand-in whose creators are connected.</summary>
    public Uri? StandIn { get; set; }

    /// <summary>Folder of the clips that are uploaded; beside the program by default.</summary>
    public string ClipFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "Demo", "Media");

    /// <summary>Where the demo's API key is written for the README's examples.</summary>
    public string ApiKeyFile { get; set; } = "data/demo-api-key";
}
