using System.Net;
using Cuewright.Core.Kernel.Outbound;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Foundation;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.0")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("192.168.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:20::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456:789a::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("ff0e::1")]
    public void What_is_not_public_is_refused(string address) => Assert.False(Guard().Allows(IPAddress.Parse(address), isHttps: true));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void What_is_public_is_allowed_by_https_only(string address)
    {
        Assert.True(Guard().Allows(IPAddress.Parse(address), isHttps: true));
        Assert.False(Guard().Allows(IPAddress.Parse(address), isHttps: false));
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("127.0.0.0/8", "127.0.0.1", true)]
    [InlineData("127.0.0.0/8", "::ffff:127.0.0.1", true)]
    [InlineData("127.0.0.0/8", "::1", false)]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("192.168.0.0/16", "10.0.0.1", false)]
    public void What_an_administrator_lists_is_allowed_by_http_too_and_nothing_beside_it(string listed, string address, bool isAllowed)
    {
        Assert.Equal(isAllowed, Guard(listed).Allows(IPAddress.Parse(address), isHttps: true));
        Assert.Equal(isAllowed, Guard(listed).Allows(IPAddress.Parse(address), isHttps: false));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("")]
    [InlineData("10.0.0.0/33")]
    [InlineData("*")]
    public void An_entry_that_is_no_address_stops_the_start_and_is_named(string entry)
    {
        var result = new NetworkOptionsRules().Validate(null, new NetworkOptions { AllowedPrivate = ["127.0.0.1", entry] });

        var problem = Assert.Single(result.Failures!);
        Assert.Contains("Network__AllowedPrivate__0", problem, StringComparison.Ordinal);
        Assert.Contains($"\"{entry}\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_listed_by_default() => Assert.True(new NetworkOptionsRules().Validate(null, new NetworkOptions()).Succeeded);

    private static AddressGuard Guard(params string[] listed) => new(Options.Create(new NetworkOptions { AllowedPrivate = listed }));
}
