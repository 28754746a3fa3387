using Cuewright.Core.Accounts;
using Cuewright.Core.Publishing.Pulls;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Publishing.Pulls;

public sealed class PullSiteTests
{
    private const string TikTok = "https://open.tiktokapis.com/";
    private const string Local = "http://localhost:5081/";

    [Theory]
    [InlineData("https://posts.example.com/", TikTok, true)]
    [InlineData("https://posts.example.com/", Local, true)]
    [InlineData("https://203.0.113.7/", TikTok, false)]
    [InlineData("https://localhost/", TikTok, false)]
    [InlineData("http://posts.example.com/", TikTok, false)]
    [InlineData("http://localhost:5080/", TikTok, false)]
    [InlineData("http://localhost:5080/", Local, true)]
    [InlineData("http://127.0.0.1:5080/", Local, true)]
    [InlineData(null, Local, false)]
    public void TikTok_fetches_over_https_from_a_name_and_its_double_on_this_machine_over_http_too(string? address, string tikTok, bool reachable) =>
        Assert.Equal(reachable, Site(address, tikTok).IsReachable);

    [Fact]
    public void An_address_is_the_servers_own_with_the_token_in_its_path()
    {
        var token = PullToken.New();
        Assert.Equal($"https://posts.example.com/pull/{token.Value}", Site("https://posts.example.com/", TikTok).AddressOf(token).OriginalString);
        Assert.Throws<InvalidOperationException>(() => Site(null, TikTok).AddressOf(token));
    }

    [Fact]
    public void Tokens_are_long_unlike_each_other_and_do_not_show()
    {
        var token = PullToken.New();
        Assert.Equal(43, token.Value.Length);
        Assert.NotEqual(token.Value, PullToken.New().Value);
        Assert.DoesNotContain(token.Value, $"{token}", StringComparison.Ordinal);
    }

    private static PullSite Site(string? address, string tikTok) =>
        new(new PublicRoot(() => address is null ? null : new Uri(address)), Options.Create(new TikTokOptions { ApiBaseUrl = new Uri(tikTok) }));
}
