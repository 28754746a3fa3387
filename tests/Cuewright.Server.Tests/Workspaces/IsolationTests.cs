using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Workspaces;

/// <summary>Generated over every endpoint there is, so that a new one is covered the day it is added.</summary>
public abstract class IsolationTests(ServerFixture fixture)
{
    private static readonly Dictionary<string, string> NoIds = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task Every_workspace_endpoint_answers_404_to_a_member_of_another_workspace()
    {
        var theirs = await Server.AddUserAsync("victim.a@example.org", "Theirs A", null, Token);
        await Server.AddUserAsync("stranger.a@example.org", "Ours A", null, Token);
        using var stranger = await Server.SignedInAsync("stranger.a@example.org", Token);
        await AllAnswerNotFoundAsync(stranger, theirs, NoIds);
        await AllAnswerNotFoundAsync(stranger, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), NoIds);
    }

    [Fact]
    public async Task Every_workspace_endpoint_answers_404_to_a_key_of_another_workspace()
    {
        var theirs = await Server.AddUserAsync("victim.b@example.org", "Theirs B", null, Token);
        var ours = await Server.AddUserAsync("stranger.b@example.org", "Ours B", null, Token);
        using var stranger = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(ours, Actor.System, "stranger", Token));
        await AllAnswerNotFoundAsync(stranger, theirs, NoIds);
    }

    [Fact]
    public async Task Every_endpoint_with_an_id_answers_404_to_the_id_of_another_workspace()
    {
        var theirs = await Server.AddUserAsync("victim.c@example.org", "Theirs C", null, Token);
        var ours = await Server.AddUserAsync("stranger.c@example.org", "Ours C", null, Token);
        var ids = await Rows.AddAsync(Server, theirs, Token);
        using var stranger = await Server.SignedInAsync("stranger.c@example.org", Token);
        var withIds = Strangers.Endpoints(Server).Where(endpoint => endpoint.RoutePattern.Parameters.Count > 1).ToList();
        Assert.NotEmpty(withIds);
        Assert.All(withIds.SelectMany(endpoint => endpoint.RoutePattern.Parameters).Where(parameter => parameter.Name != "workspaceId"), parameter => Assert.Contains(parameter.Name, ids));
        foreach (var endpoint in withIds)
        {
            using var request = Strangers.Request(endpoint, ours, ids);
            await AnswersNotFoundAsync(stranger, request, Strangers.NameOf(endpoint));
        }
    }

    [Fact]
    public async Task Nobody_gets_in_without_a_session()
    {
        var workspace = await Server.AddUserAsync("nobody.d@example.org", "Locked D", null, Token);
        using var nobody = Server.Browser();
        foreach (var endpoint in Strangers.Endpoints(Server))
        {
            using var request = Strangers.Request(endpoint, workspace, NoIds);
            using var answer = await nobody.SendAsync(request, Token);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{Strangers.NameOf(endpoint)}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(MemberRole.Viewer)]
    [InlineData(MemberRole.Approver)]
    public async Task Who_may_only_look_cannot_change_anything(MemberRole role)
    {
        var name = $"Looking {role}";
        var workspace = await Server.AddUserAsync($"owner.{role}@example.org", name, null, Token);
        await Server.AddUserAsync($"{role}@example.org", name, role, Token);
        using var browser = await Server.SignedInAsync($"{role}@example.org", Token);
        Assert.Equal(name, (await browser.GetJsonAsync($"/api/v1/workspaces/{workspace}", Token)).GetProperty("name").GetString());
        foreach (var endpoint in Strangers.Endpoints(Server))
        {
            using var request = Strangers.Request(endpoint, workspace, NoIds);
            if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options)
            {
                continue;
            }

            using var answer = await browser.SendAsync(request, Token);
            await answer.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
        }
    }

    private static async Task AnswersNotFoundAsync(HttpClient client, HttpRequestMessage request, string name)
    {
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{name}: {answer.StatusCode}");
        if (request.Method != HttpMethod.Head)
        {
            await answer.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        }
    }

    private async Task AllAnswerNotFoundAsync(HttpClient stranger, Guid workspaceId, Dictionary<string, string> ids)
    {
        var endpoints = Strangers.Endpoints(Server);
        Assert.True(endpoints.Count > 20, $"Only {endpoints.Count} endpoints were found.");
        foreach (var endpoint in endpoints)
        {
            using var request = Strangers.Request(endpoint, workspaceId, ids);
            await AnswersNotFoundAsync(stranger, request, Strangers.NameOf(endpoint));
        }
    }
}
