using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Operations;

public abstract class SiteTests(ServerFixture fixture)
{
    private const string Site = "/api/v1/site";
    private const string Proof = "tiktok-developers-site-verification=AbCdEf0123456789";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Theory]
    [InlineData("/terms", "Terms of service")]
    [InlineData("/privacy", "Privacy policy")]
    public async Task Everybody_sees_the_pages_and_they_say_something_from_the_start(string path, string title)
    {
        using var nobody = Server.Browser();

        using var answer = await nobody.GetPathAsync(path, Token);

        var html = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_writes_a_page_as_text_that_can_do_nothing_and_goes_back_to_ours()
    {
        using var browser = await AdministratorAsync("site.a@example.org");

        using var written = await browser.PutJsonAsync($"{Site}/pages/terms", new { text = "# Be <b>kind</b>\nAlways.\n\n<script>alert(1)</script>" }, Token);
        Assert.True(written.StatusCode is HttpStatusCode.NoContent, await written.Content.ReadAsStringAsync(Token));
        using var shown = await browser.GetPathAsync("/terms", Token);
        var html = await shown.Content.ReadAsStringAsync(Token);
        Assert.Contains("<h2>Be &lt;b&gt;kind&lt;/b&gt;</h2><p>Always.</p>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True((await browser.GetJsonAsync(Site, Token)).GetProperty("pages")[0].GetProperty("isOwn").GetBoolean());

        using var reset = await browser.DeleteAsync(new Uri($"{Site}/pages/terms", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.False((await browser.GetJsonAsync(Site, Token)).GetProperty("pages")[0].GetProperty("isOwn").GetBoolean());
        using var empty = await browser.PutJsonAsync($"{Site}/pages/terms", new { text = " " }, Token);
        await empty.ProblemAsync(HttpStatusCode.UnprocessableEntity, "text_invalid", Token);
    }

    [Fact]
    public async Task A_proof_file_is_served_to_the_letter_until_it_is_taken_away()
    {
        using var browser = await AdministratorAsync("site.b@example.org");
        using var nobody = Server.Browser();
        const string path = "/tiktokAbCdEf0123456789.txt";

        using var put = await browser.PutJsonAsync($"{Site}/files{path}", new { content = Proof }, Token);
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        using var served = await nobody.GetPathAsync(path, Token);
        Assert.Equal((HttpStatusCode.OK, "text/plain", Proof), (served.StatusCode, served.Content.Headers.ContentType?.MediaType, await served.Content.ReadAsStringAsync(Token)));

        using var removed = await browser.DeleteAsync(new Uri($"{Site}/files{path}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await nobody.GetPathAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var again = await browser.DeleteAsync(new Uri($"{Site}/files{path}", UriKind.Relative), Token);
        await again.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("tiktok.txt")]
    [InlineData("tiktokabc123.html")]
    [InlineData("..%2Ftiktokabc123.txt")]
    [InlineData("tiktok..%2F..%2Fetc.txt")]
    [InlineData("tiktokabc%00123.txt")]
    [InlineData("TIKTOKabc123.txt")]
    public async Task No_other_name_can_be_served(string name)
    {
        using var browser = await AdministratorAsync($"site.c.{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@example.org");

        using var put = await browser.PutJsonAsync($"{Site}/files/{name}", new { content = Proof }, Token);

        Assert.Contains(put.StatusCode, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.Empty((await browser.GetJsonAsync(Site, Token)).GetProperty("files").EnumerateArray());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Addresses_that_are_no_proof_file_are_left_to_whoever_else_answers_them(string method)
    {
        using var nobody = Server.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/nothing-here", UriKind.Relative));

        using var answer = await nobody.SendAsync(request, Token);

        Assert.NotEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_them_here()
    {
        var workspace = await Server.AddUserAsync("site.first@example.org", "First D", MemberRole.Owner, Token);
        await Server.AddUserAsync("site.owner@example.org", "Owned D", MemberRole.Owner, Token);
        using var owner = await Server.SignedInAsync("site.owner@example.org", Token);
        using var program = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(workspace, Actor.System, "program", Token));
        foreach (var client in new[] { owner, program })
        {
            using var seen = await client.GetPathAsync(Site, Token);
            await seen.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
            using var written = await client.PutJsonAsync($"{Site}/pages/privacy", new { text = "Mine." }, Token);
            await written.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
            using var put = await client.PutJsonAsync($"{Site}/files/tiktokabc123.txt", new { content = Proof }, Token);
            await put.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
        }
    }

    private async Task<HttpClient> AdministratorAsync(string email)
    {
        await Server.Get<AddUser>().ExecuteAsync(Actor.System, new NewUser(email, "Administrator", ServerHarness.Password, email, null, IsAdministrator: true), Token);
        return await Server.SignedInAsync(email, Token);
    }
}
