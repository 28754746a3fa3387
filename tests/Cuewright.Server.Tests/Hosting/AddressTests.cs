using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>How the address that a browser uses decides about cookies and pages.</summary>
public sealed class AddressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_https_the_cookie_is_bound_to_the_host_and_secure()
    {
        await using var server = await HttpsAsync();
        await server.AddUserAsync("tls@example.org", "Tls", null, Token);
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Host = "cuewright.example";
        using var answer = await browser.PostJsonAsync("/api/v1/session", new { email = "tls@example.org", password = ServerHarness.Password }, Token);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-cuewright=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Plain_http_from_another_machine_gets_a_page_that_explains()
    {
        await using var server = await HttpsAsync();
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Host = "192.0.2.7:5380";
        using var page = await browser.GetPathAsync("/calendar", Token);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("https://cuewright.example", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var signIn = await browser.PostJsonAsync("/api/v1/session", new { email = "a@example.org", password = ServerHarness.Password }, Token);
        await signIn.ProblemAsync(HttpStatusCode.Forbidden, "insecure_origin", Token);
        using var health = await browser.GetPathAsync("/health/live", Token);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "https", HttpStatusCode.OK)]
    [InlineData("10.0.0.0/8", "https", HttpStatusCode.Forbidden)]
    public async Task Forwarded_headers_count_only_from_listed_proxies(string trusted, string proto, HttpStatusCode expected)
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:TrustedProxies:0", trusted));
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.Host = "inside.example";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", proto);
        using var answer = await browser.GetPathAsync("/api/v1/instance", Token);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_page_of_an_instance_is_open_to_everybody()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:Name", "Harbour"));
        using var client = server.Bare();
        var instance = await client.GetJsonAsync("/api/v1/instance", Token);
        Assert.Equal("Harbour", instance.GetProperty("name").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, instance.GetProperty("demo").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, instance.GetProperty("standInUrl").ValueKind);
    }

    private static Task<ServerHarness> HttpsAsync() =>
        ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:PublicUrl", "https://cuewright.example"));
}
