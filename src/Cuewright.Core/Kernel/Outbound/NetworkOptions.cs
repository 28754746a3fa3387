namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Section <c>Network</c>: where addresses that users or other servers gave us may lead.</summary>
public sealed class NetworkOptions
{
    public const string Section = "Network";

    /// <summary>Addresses and networks (10.1.2.3, 192.168.0.0/16, ::1) that are reached although they are not public. http is spoken with these only.</summary>
    public IList<string> AllowedPrivate { get; set; } = [];
}
