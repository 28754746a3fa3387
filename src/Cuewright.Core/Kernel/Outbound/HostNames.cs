using System.Net;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Asks for the addresses of a host.</summary>
internal sealed class HostNames(Func<string, CancellationToken, Task<IPAddress[]>> find)
{
    public Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken) => find(host, cancellationToken);
}
