using System.Net;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>What stands wrong in an address is named, as what stands wrong in a body is.</summary>
public sealed class QueryParameterTests(SqliteServer fixture) : IClassFixture<SqliteServer>
{
    private const string SomeId = "0193b000-0000-7000-8000-000000000001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Theory]
    [InlineData("GET", "calendar?to=2026-12-01&timeZone=UTC", "from")]
    [InlineData("GET", "calendar?from=soon&to=2026-12-01&timeZone=UTC", "from")]
    [InlineData("GET", "calendar?from=2026-11-01&to=2026-12-01", "timeZone")]
    [InlineData("GET", "posts?state=nonsense", "state")]
    [InlineData("GET", "posts?cursor=zz", "cursor")]
    [InlineData("GET", "media?cursor=%00", "cursor")]
    [InlineData("GET", "posts/not-an-id", "postId")]
    [InlineData("DELETE", "posts/" + SomeId + "/schedule", "version")]
    [InlineData("DELETE", "posts/" + SomeId + "/schedule?version=one", "version")]
    public async Task A_parameter_that_is_missing_or_unreadable_is_named(string method, string path, string field)
    {
        var (browser, workspace) = await MemberAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/api/v1/workspaces/{workspace}/{path}", UriKind.Relative));
        using var answer = await browser.SendAsync(request, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains(field, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Theory]
    [InlineData("from=2026-11-02&to=2026-11-02&timeZone=UTC", "to", "range")]
    [InlineData("from=2026-11-02&to=2026-11-01&timeZone=UTC", "to", "range")]
    [InlineData("from=2026-01-01&to=2026-12-31&timeZone=UTC", "to", "range")]
    [InlineData("from=9999-12-30&to=9999-12-31&timeZone=America/New_York", "from", "range")]
    [InlineData("from=9998-12-31&to=9999-01-01&timeZone=UTC", "to", "range")]
    [InlineData("from=0001-01-01&to=0001-01-02&timeZone=Pacific/Kiritimati", "from", "range")]
    [InlineData("from=2026-11-01&to=2026-11-02&timeZone=Mars/Olympus", "timeZone", "unknown_time_zone")]
    [InlineData("from=2026-11-01&to=2026-11-02&timeZone=%00", "timeZone", "unknown_time_zone")]
    public async Task A_range_that_the_calendar_cannot_show_is_refused_at_its_end(string query, string field, string code)
    {
        var (browser, workspace) = await MemberAsync();
        using var answer = await browser.GetPathAsync($"/api/v1/workspaces/{workspace}/calendar?{query}", Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetProperty("message").GetString()!);
        browser.Dispose();
    }

    [Theory]
    [InlineData("from=2026-11-01&to=2026-11-02&timeZone=UTC")]
    [InlineData("from=2026-11-01&to=2027-02-09&timeZone=Asia/Kathmandu")]
    [InlineData("from=0002-01-01&to=0002-01-02&timeZone=Pacific/Kiritimati")]
    [InlineData("from=9998-12-30&to=9998-12-31&timeZone=Pacific/Pago_Pago")]
    public async Task A_range_of_one_to_a_hundred_days_is_shown(string query)
    {
        var (browser, workspace) = await MemberAsync();
        var calendar = await browser.GetJsonAsync($"/api/v1/workspaces/{workspace}/calendar?{query}", Token);
        Assert.Equal(0, calendar.GetProperty("items").GetArrayLength());
        browser.Dispose();
    }

    private async Task<(HttpClient Browser, Guid WorkspaceId)> MemberAsync()
    {
        var email = $"query.{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@example.org";
        var workspace = await Server.AddUserAsync(email, email, null, Token);
        return (await Server.SignedInAsync(email, Token), workspace);
    }
}
