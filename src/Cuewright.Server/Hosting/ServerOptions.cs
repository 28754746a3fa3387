namespace Cuewright.Server.Hosting;

/// <summary>Section <c>Server</c>: how this process presents itself.</summary>
public sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>What the instance is called on its pages.</summary>
    public string Name { get; set; } = "Cuewright";

    /// <summary>The address that people type, https or http on this machine. Null: the address that is listened on, for use on this machine only.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>All (the default), Web or Worker. SQLite allows All only.</summary>
    public ServerRole Role { get; set; } = ServerRole.All;

    /// <summary>Addresses or networks (10.0.0.0/8) of the proxies whose forwarded headers count.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>Folder of database, media and keys where these have no setting of their own.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Folder of the exported web app. Null: web/out, or wwwroot beside the program.</summary>
    public string? WebRoot { get; set; }
}
