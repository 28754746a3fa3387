using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

public sealed class WebAppTests : IAsyncLifetime
{
    private const string Inline = "self.__next_f=self.__next_f||[];self.__next_f.push([0])";
    private readonly string _out = Directory.CreateTempSubdirectory("cuewright-out-").FullName;
    private ServerHarness? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_out, "_next", "static"));
        await File.WriteAllTextAsync(Path.Combine(_out, "index.html"), "<!doctype html><title>Home</title><script src=\"/_next/static/a-1f.js\"></script>", Token);
        await File.WriteAllTextAsync(
            Path.Combine(_out, "calendar.html"), $"<!doctype html><title>Calendar</title><script>{Inline}</script><script id=\"x\" src=\"/_next/static/a-1f.js\" async=\"\"></script>", Token);
        await File.WriteAllTextAsync(Path.Combine(_out, "404.html"), "<!doctype html><title>Nothing here</title>", Token);
        await File.WriteAllTextAsync(Path.Combine(_out, "calendar.txt"), "payload", Token);
        await File.WriteAllTextAsync(Path.Combine(_out, "_next", "static", "a-1f.js"), "1;", Token);
        _server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:WebRoot", _out));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        Directory.Delete(_out, recursive: true);
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/calendar/")]
    [InlineData("/calendar?week=2026-W48")]
    public async Task A_page_is_served_at_its_name_with_the_hashes_of_its_own_inline_scripts(string path)
    {
        using var client = _server!.Browser();
        using var answer = await client.GetPathAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<title>Calendar", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Inline)));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_inline_scripts_allows_none()
    {
        using var client = _server!.Browser();
        using var answer = await client.GetPathAsync("/", Token);
        Assert.Contains("script-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hashed_files_are_kept_for_a_year_and_payloads_are_served()
    {
        using var client = _server!.Browser();
        using var script = await client.GetPathAsync("/_next/static/a-1f.js", Token);
        Assert.Equal("public, max-age=31536000, immutable", script.Headers.GetValues("Cache-Control").Single());
        using var payload = await client.GetPathAsync("/calendar.txt", Token);
        Assert.Equal("payload", await payload.Content.ReadAsStringAsync(Token));
        Assert.Equal("no-cache", payload.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/../calendar.html.bak")]
    [InlineData("/_next/static/gone.js")]
    public async Task An_unknown_page_is_the_apps_own_404(string path)
    {
        using var client = _server!.Browser();
        using var answer = await client.GetPathAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<title>Nothing here", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_api_path_is_no_page()
    {
        using var client = _server!.Browser();
        using var answer = await client.GetPathAsync("/api/nothing", Token);
        await answer.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task A_server_without_the_web_app_says_how_to_build_it()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:WebRoot", Path.Combine(_out, "none")));
        using var client = server.Browser();
        using var answer = await client.GetPathAsync("/", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("./run", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
