using System.Net.Sockets;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>
/// Looks a host up once and connects to the addresses that were judged, so that no second answer of its name server can lead elsewhere.
/// TLS is still checked against the name.
/// </summary>
internal sealed class GuardedConnection(AddressGuard guard, HostNames names)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isHttps = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps;
        var found = await names.FindAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = Array.FindAll(found, address => guard.Allows(address, isHttps));
        if (allowed.Length == 0)
        {
            throw new OutboundRefusedException(OutboundRefusal.AddressNotAllowed);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
