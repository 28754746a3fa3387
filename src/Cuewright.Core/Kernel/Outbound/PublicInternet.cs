using System.Net;
using System.Net.Sockets;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Which addresses are everybody's, and which lead into this machine or its neighbourhood (IANA's special-purpose registries).</summary>
internal static class PublicInternet
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only 2000::/3 is given out at all; within it these are not hosts of the public internet, or hide an IPv4 address.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialSix = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    // 64:ff9b::/96: a gateway turns these into the IPv4 address in the last four bytes.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Has(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(Special, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => Has(address.MapToIPv4()),
        AddressFamily.InterNetworkV6 when Translated.Contains(address) => Has(new IPAddress(address.GetAddressBytes().AsSpan(12))),
        AddressFamily.InterNetworkV6 => Global.Contains(address) && !Array.Exists(SpecialSix, network => network.Contains(address)),
        _ => false,
    };
}
