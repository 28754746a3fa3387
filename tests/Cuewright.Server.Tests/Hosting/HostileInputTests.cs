using System.Net;
using System.Text;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>Generated over every endpoint that reads JSON: whatever it is sent, it answers, and with a status that its document names.</summary>
public abstract class HostileInputTests(ServerFixture fixture)
{
    private const string SomeId = "0193b000-0000-7000-8000-000000000001";

    private static readonly string[] Bodies =
    [
        "null", "[]", "\"\"", "7", "{}", "{", "", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]",
        """{"version":null,"caption":null,"accounts":null,"mediaId":null}""",
        """{"version":2147483648}""",
        """{"version":1,"accounts":[null]}""",
        $$$"""{"version":1,"accounts":[null,{"accountId":"{{{SomeId}}}","options":null}]}""",
        $$$"""{"version":1,"accounts":[{"accountId":"{{{SomeId}}}","options":{"privacyLevel":"\u0000"}}]}""",
        $$$"""{"version":1,"accounts":[{"accountId":"{{{SomeId}}}","options":{"disclosure":null}}]}""",
        """{"version":1,"caption":"a\u0000b"}""",
        """{"version":1,"caption":"\ud800"}""",
        """{"version":1,"coverTimestampMs":-2147483648}""",
        """{"version":1,"now":true,"localTime":"2027-01-01T10:00","timeZone":"UTC"}""",
        """{"version":1,"localTime":"9999-12-31T23:59","timeZone":"America/New_York"}""",
        """{"version":1,"localTime":"0001-01-01T00:00","timeZone":"Europe/Berlin"}""",
        """{"version":1,"localTime":"\u0000","timeZone":"\u0000"}""",
        """{"version":1,"outcome":"nonsense"}""",
        """{"version":1,"outcome":null,"postUrl":"\u0000","videoId":-1}""",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task No_body_whatever_makes_an_endpoint_fail_and_every_answer_is_a_declared_one()
    {
        var workspace = await Server.AddUserAsync("hostile@example.org", "Hostile", null, Token);
        var ids = await Rows.AddAsync(Server, workspace, Token);
        using var browser = await Server.SignedInAsync("hostile@example.org", Token);
        var endpoints = Strangers.Endpoints(Server).Where(TakesJson).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            foreach (var body in Bodies)
            {
                using var request = Strangers.Request(endpoint, workspace, ids);
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await browser.SendAsync(request, Token);
                Assert.True(IsDeclared(endpoint, answer.StatusCode), $"{Strangers.NameOf(endpoint)} {body}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Token)}");
            }
        }
    }

    [Theory]
    [InlineData("""{"email":"a\u0000b@example.org","password":"0123456789"}""")]
    [InlineData("""{"email":"a@example.org","password":"\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"}""")]
    public async Task A_zero_character_signs_nobody_in_and_breaks_nothing(string body)
    {
        using var browser = Server.Browser();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await browser.PostAsync(new Uri("/api/v1/session", UriKind.Relative), content, Token);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "sign_in_failed", Token);
    }

    [Theory]
    [InlineData("{\"accounts\":[null]}", "accounts[0].accountId", "account_unknown")]
    [InlineData("{\"caption\":\"a\\u0000b\"}", "caption", "caption_unreadable")]
    [InlineData("{\"coverTimestampMs\":-1}", "coverTimestampMs", "cover_out_of_range")]
    public async Task What_a_post_cannot_hold_is_refused_at_its_field(string body, string field, string code)
    {
        var workspace = await Server.AddUserAsync($"{code}@example.org", code, null, Token);
        using var browser = await Server.SignedInAsync($"{code}@example.org", Token);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await browser.PostAsync(new Uri($"/api/v1/workspaces/{workspace}/posts", UriKind.Relative), content, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetProperty("message").GetString()!);
    }

    private static bool TakesJson(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/json") == true;

    // 400 is for what cannot be read at all, on every address.
    private static bool IsDeclared(RouteEndpoint endpoint, HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest || endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(produced => produced.StatusCode == (int)status);
}
