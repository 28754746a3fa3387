using System.Net;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Decides which addresses may be connected to.</summary>
internal sealed class AddressGuard(IOptions<NetworkOptions> options)
{
    private readonly IPNetwork[] _listed = [.. options.Value.AllowedPrivate.Select(Parse).OfType<IPNetwork>()];

    /// <summary>Public and https, or listed by an administrator.</summary>
    public bool Allows(IPAddress address, bool isHttps) => IsListed(address) || (isHttps && PublicRanges.Contains(address));

    /// <returns>Null when it is neither an address nor a network.</returns>
    public static IPNetwork? Parse(string? entry)
    {
        if (IPAddress.TryParse(entry, out var address))
        {
            var plain = PublicRanges.Plain(address);
            return new IPNetwork(plain, plain.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(entry, out var network) ? network : null;
    }

    private bool IsListed(IPAddress address)
    {
        var plain = PublicRanges.Plain(address);
        return Array.Exists(_listed, network => network.Contains(plain));
    }
}
