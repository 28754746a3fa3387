using System.Net;
using System.Text;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

public sealed class ProblemTests(SqliteServer fixture) : IClassFixture<SqliteServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Theory]
    [InlineData("{\"email\":7}", "email")]
    [InlineData("{\"email\":\"a\",\"password\":{}}", "password")]
    [InlineData("{", null)]
    [InlineData("[]", null)]
    [InlineData("{\"email\":\"a\",\"email\":\"b\"}", "email")]
    public async Task Unreadable_json_names_the_field(string body, string? field)
    {
        using var client = Server.Browser();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/v1/session", UriKind.Relative), content, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token);
        Assert.Equal(field is not null, problem.TryGetProperty("errors", out var errors));
        if (field is not null)
        {
            Assert.Equal("unreadable", errors.GetProperty(field)[0].GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task An_unreadable_field_deep_inside_is_named_by_its_path()
    {
        var (client, workspace) = await MemberAsync("deep@example.org");
        using var content = new StringContent("{\"accounts\":[{\"accountId\":\"no id\"}]}", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/v1/workspaces/{workspace}/posts", UriKind.Relative), content, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token);
        Assert.True(problem.GetProperty("errors").TryGetProperty("accounts[0].accountId", out _), problem.ToString());
        client.Dispose();
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/session")]
    [InlineData("/openapi/v9.json")]
    public async Task An_unknown_route_is_a_problem(string path)
    {
        using var client = Server.Browser();
        using var answer = await client.GetPathAsync(path, Token);
        await answer.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task A_wrong_method_is_a_problem_that_names_the_right_ones()
    {
        using var client = Server.Browser();
        using var answer = await client.PutJsonAsync("/api/v1/session", new { }, Token);
        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method_not_allowed", Token);
        Assert.Contains("POST", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_a_problem()
    {
        using var client = Server.Browser();
        using var content = new StringContent("email=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/api/v1/session", UriKind.Relative), content, Token);
        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type", Token);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_problem()
    {
        using var client = Server.Browser();
        using var answer = await client.PostJsonAsync("/api/v1/session", new { email = new string('a', 3 * 1024 * 1024) }, Token);
        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large", Token);
    }

    [Fact]
    public async Task A_malformed_id_is_a_problem_and_a_malformed_workspace_is_not_found()
    {
        var (client, workspace) = await MemberAsync("ids@example.org");
        using var badId = await client.GetPathAsync($"/api/v1/workspaces/{workspace}/posts/not-an-id", Token);
        await badId.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token);
        using var badWorkspace = await client.GetPathAsync("/api/v1/workspaces/not-an-id/posts", Token);
        await badWorkspace.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        client.Dispose();
    }

    [Fact]
    public async Task A_refused_request_reaches_no_handler()
    {
        // ASP.NET Core once ran the handler after a binding fault: nothing may be stored.
        var (client, workspace) = await MemberAsync("binding@example.org");
        using var content = new StringContent("{\"caption\":\"half\",\"coverTimestampMs\":\"no number\"}", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/v1/workspaces/{workspace}/posts", UriKind.Relative), content, Token);
        await answer.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token);
        var posts = await client.GetJsonAsync($"/api/v1/workspaces/{workspace}/posts", Token);
        Assert.Equal(0, posts.GetProperty("items").GetArrayLength());
        client.Dispose();
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var client = Server.Browser();
        foreach (var path in new[] { "/api/v1/instance", "/api/v1/nothing", "/", "/health/live" })
        {
            using var answer = await client.GetPathAsync(path, Token);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    private async Task<(HttpClient Client, Guid WorkspaceId)> MemberAsync(string email)
    {
        var workspace = await Server.AddUserAsync(email, email, null, Token);
        return (await Server.SignedInAsync(email, Token), workspace);
    }
}
