using System.Net;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Asks for the addresses of a host.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);
