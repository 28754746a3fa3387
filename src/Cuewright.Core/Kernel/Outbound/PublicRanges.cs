using System.Net;
using System.Net.Sockets;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Tells addresses of the public internet from those of this machine, its networks and special uses (the IANA special-purpose registries).</summary>
internal static class PublicRanges
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Protocol assignments with Teredo, documentation, 6to4 (which leads to any IPv4 address), documentation, segment routing.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Contains(IPAddress address)
    {
        var plain = Plain(address);
        if (plain.AddressFamily is AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(plain))
        {
            return false;
        }

        return !Array.Exists(Special, network => network.Contains(plain));
    }

    /// <summary>An IPv4 address in IPv6 clothes (mapped, or behind a NAT64) is judged as what it leads to.</summary>
    public static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
        : address;
}
