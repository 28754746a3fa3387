namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Section <c>Network</c>: where this machine may call when somebody else names the address.</summary>
public sealed class NetworkOptions
{
    public const string Section = "Network";

    /// <summary>
    /// Addresses (10.0.0.5) and networks (10.0.0.0/8) beside the public ones that user-supplied URLs may lead to. Empty by default: nobody
    /// outside may make this server call its own neighbours.
    /// </summary>
    public IList<string> AllowedPrivate { get; set; } = [];
}
