using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>
/// Opens the connections of the guarded client. The name is resolved once, the answer is judged, and the very address that was judged is
/// connected to: a second look at the name could get another answer.
/// </summary>
internal sealed class GuardedConnector(IOptions<NetworkOptions> options)
{
    private readonly Lazy<IPNetwork[]> _allowed = new(() => [.. options.Value.AllowedPrivate.Select(Parse)]);

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        // One forbidden answer among several is reason enough: whoever mixes them means no good.
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public bool IsAllowed(IPAddress address) => PublicInternet.Has(address) || Array.Exists(_allowed.Value, network => network.Contains(Plain(address)));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork Parse(string entry) =>
        IPNetwork.TryParse(entry, out var network) ? network : new IPNetwork(IPAddress.Parse(entry), IPAddress.Parse(entry).GetAddressBytes().Length * 8);
}
