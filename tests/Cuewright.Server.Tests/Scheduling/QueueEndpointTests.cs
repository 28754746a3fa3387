using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Scheduling;

public abstract class QueueEndpointTests(ServerFixture fixture)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_stands_before_what_TikTok_is_at_and_what_waits()
    {
        var (browser, root, workspaceId) = await StartAsync("a");
        var (waiting, _) = await AddAsync(workspaceId, PublicationState.Scheduled, -Hour, FailureCodes.DailyCap, Hour);
        var (processing, _) = await AddAsync(workspaceId, PublicationState.Processing, -Hour, null, Hour);
        var (sending, _) = await AddAsync(workspaceId, PublicationState.Publishing, -Hour, null, null);
        await AddAsync(workspaceId, PublicationState.Scheduled, Hour, null, Hour);
        await AddAsync(workspaceId, PublicationState.Scheduled, -Hour, FailureCodes.Late, null);

        var queue = await browser.GetJsonAsync($"{root}/queue", Token);

        Assert.Equal([sending, processing, waiting], IdsOf(queue));
        Assert.Equal("""{"sending":1,"processing":1,"waiting":1,"late":1,"comingUp":1,"atRisk":0}""", queue.GetProperty("counts").GetRawText());
        var last = queue.GetProperty("items")[2];
        Assert.Equal("daily_cap", last.GetProperty("publication").GetProperty("waiting").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.String, last.GetProperty("nextLookAt").ValueKind);
        Assert.Equal([waiting], IdsOf(await browser.GetJsonAsync($"{root}/queue?state=waiting", Token)));
        Assert.Equal([sending, processing], IdsOf(await browser.GetJsonAsync($"{root}/queue?state=sending&state=processing", Token)));
    }

    [Fact]
    public async Task Page_by_page_each_is_given_once()
    {
        var (browser, root, workspaceId) = await StartAsync("b");
        var all = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            all.Add((await AddAsync(workspaceId, i < 2 ? PublicationState.Processing : PublicationState.Scheduled, -Hour, FailureCodes.DailyCap, Hour)).Id);
        }

        var (seen, next) = (new List<string>(), (string?)"");
        while (next is not null)
        {
            var page = await browser.GetJsonAsync($"{root}/queue?limit=2{(next.Length == 0 ? "" : $"&cursor={next}")}", Token);
            seen.AddRange(IdsOf(page));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(all.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_account_or_several_can_be_asked_for()
    {
        var (browser, root, workspaceId) = await StartAsync("c");
        var (first, account) = await AddAsync(workspaceId, PublicationState.Processing, -Hour, null, Hour);
        var (second, other) = await AddAsync(workspaceId, PublicationState.Processing, -Hour + TimeSpan.FromSeconds(1), null, Hour);
        Assert.Equal([first], IdsOf(await browser.GetJsonAsync($"{root}/queue?account={account}", Token)));
        Assert.Equal([first, second], IdsOf(await browser.GetJsonAsync($"{root}/queue?account={account}&account={other}", Token)));
    }

    [Fact]
    public async Task Nothing_of_another_workspace_is_listed()
    {
        var (browser, root, _) = await StartAsync("d");
        var (_, strangers, others) = await StartAsync("e");
        var (_, account) = await AddAsync(others, PublicationState.Processing, -Hour, null, Hour);
        await AddAsync(others, PublicationState.Scheduled, Hour, null, Hour);

        Assert.Empty(IdsOf(await browser.GetJsonAsync($"{root}/queue?account={account}", Token)));
        Assert.Equal(0, (await browser.GetJsonAsync($"{root}/queue/coming-up", Token)).GetProperty("counts").GetProperty("comingUp").GetInt32());
        foreach (var path in new[] { "queue", "queue/coming-up" })
        {
            using var refused = await browser.GetPathAsync($"{strangers}/{path}", Token);
            await refused.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        }
    }

    [Theory]
    [InlineData("queue?account=me", "account", "account_unreadable")]
    [InlineData("queue?state=flying", "state", "state_unknown")]
    [InlineData("queue?state=7", "state", "state_unknown")]
    [InlineData("queue?cursor=there", "cursor", "cursor_unreadable")]
    [InlineData("queue?cursor=9.1.1", "cursor", "cursor_unreadable")]
    [InlineData("queue?limit=0", "limit", "limit_range")]
    [InlineData("queue?limit=201", "limit", "limit_range")]
    [InlineData("queue/coming-up?account=me", "account", "account_unreadable")]
    [InlineData("queue/coming-up?cursor=x", "cursor", "cursor_unreadable")]
    [InlineData("late-publications?cursor=x", "cursor", "cursor_unreadable")]
    public async Task Bad_input_is_refused_at_its_field(string path, string field, string code)
    {
        var (browser, root, _) = await StartAsync($"f{path.GetHashCode(StringComparison.Ordinal):x}");
        using var refused = await browser.GetPathAsync($"{root}/{path}", Token);
        Assert.Equal(field, Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token)).GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task An_open_circuit_of_an_app_in_use_stands_on_top()
    {
        var (browser, root, workspaceId) = await StartAsync("g");
        var (id, _) = await AddAsync(workspaceId, PublicationState.Scheduled, -Hour, null, -Hour);
        var now = TimeProvider.System.GetUtcNow();
        await fixture.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var key = new PublicationId(Guid.Parse(id));
                var app = await db.Grants.Where(g => db.Publications.Any(p => p.Id == key && p.GrantId == g.Id)).Select(g => g.DeveloperAppId).SingleAsync(Token);
                db.AppGates.Add(new AppGate { DeveloperAppId = app, OpenedAt = now, RetryAt = now + Hour });
            },
            Token);

        var circuit = Assert.Single((await browser.GetJsonAsync($"{root}/queue", Token)).GetProperty("circuits").EnumerateArray());
        Assert.Equal(("App", now + Hour), (circuit.GetProperty("app").GetString(), circuit.GetProperty("triesAt").GetDateTimeOffset()));
        var (elsewhere, otherRoot, _) = await StartAsync("h");
        Assert.Empty((await elsewhere.GetJsonAsync($"{otherRoot}/queue", Token)).GetProperty("circuits").EnumerateArray());
    }

    [Fact]
    public async Task What_comes_up_is_told_by_account_with_what_is_at_risk()
    {
        var (browser, root, workspaceId) = await StartAsync("i");
        var (_, later) = await AddAsync(workspaceId, PublicationState.Scheduled, 5 * Hour, null, 5 * Hour);
        var (risky, sooner) = await AddAsync(workspaceId, PublicationState.Scheduled, Hour, null, Hour);
        var key = new PublicationId(Guid.Parse(risky));
        await fixture.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance, db => db.Publications.Where(p => p.Id == key).ExecuteUpdateAsync(set => set.SetProperty(p => p.Risks, RiskCodes.MediaMissing), Token), Token);

        var accounts = (await browser.GetJsonAsync($"{root}/queue/coming-up", Token)).GetProperty("accounts").EnumerateArray().ToList();
        Assert.Equal([sooner, later], accounts.Select(account => account.GetProperty("account").GetProperty("id").GetString()));
        Assert.Equal((1, 1), (accounts[0].GetProperty("scheduled").GetInt32(), accounts[0].GetProperty("atRisk").GetInt32()));
        Assert.Equal("media_missing", accounts[0].GetProperty("next")[0].GetProperty("publication").GetProperty("risks")[0].GetProperty("code").GetString());
        var atRisk = await browser.GetJsonAsync($"{root}/queue/coming-up?atRisk=true", Token);
        Assert.Equal(sooner, Assert.Single(atRisk.GetProperty("accounts").EnumerateArray()).GetProperty("account").GetProperty("id").GetString());
        Assert.Equal(1, (await browser.GetJsonAsync($"{root}/home", Token)).GetProperty("counts").GetProperty("atRisk").GetInt32());
    }

    private static IEnumerable<string> IdsOf(JsonElement queue) => queue.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("publication").GetProperty("id").GetString()!);

    private async Task<(string Id, string Account)> AddAsync(Guid workspaceId, PublicationState state, TimeSpan due, string? problem, TimeSpan? next)
    {
        var ids = await Rows.AddAsync(fixture.Server, workspaceId, Token);
        var key = new PublicationId(Guid.Parse(ids["publicationId"]));
        var now = TimeProvider.System.GetUtcNow();
        await fixture.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications.Where(p => p.Id == key).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, state).SetProperty(p => p.PublishAt, now + due).SetProperty(p => p.ProblemCode, problem).SetProperty(p => p.NextStepAt, now + next), Token),
            Token);
        return (ids["publicationId"], ids["accountId"]);
    }

    private async Task<(HttpClient Browser, string Root, Guid WorkspaceId)> StartAsync(string name)
    {
        var email = $"queue.{name}@example.org";
        var workspaceId = await fixture.Server.AddUserAsync(email, $"Queue {name}", null, Token);
        return (await fixture.Server.SignedInAsync(email, Token), $"/api/v1/workspaces/{workspaceId}", workspaceId);
    }
}
