using System.Net;
using System.Text.Json;
using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Accounts;

/// <summary>Connecting and keeping accounts as a browser and a program see it, against the stand-in over HTTP.</summary>
public abstract class AccountTests(DatabaseProvider provider) : ConnectingTests(provider)
{
    private static readonly string[] Redirects = ["http://127.0.0.1:*/connect/tiktok/callback"];
    private static readonly string[] Nameless = [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload];

    [Fact]
    public async Task A_browser_connects_an_account_and_sees_it()
    {
        var location = await CallBackAsync(Browser, await ConsentAsync());

        Assert.StartsWith("/accounts?connected=", location, StringComparison.Ordinal);
        var account = Assert.Single((await Browser.GetJsonAsync(AccountsPath, Token)).EnumerateArray());
        Assert.Equal(location.Split('=')[1], account.GetProperty("id").GetString());
        Assert.Equal((Handle, "Maple Street Bakery", "connected"), (Text(account, "username"), Text(account, "nickname"), Text(account, "state")));
        Assert.Equal(JsonValueKind.Null, account.GetProperty("problem").ValueKind);
        Assert.Equal(TikTokScopes.All.Count, account.GetProperty("scopes").GetArrayLength());
        Assert.EndsWith($"/@{Handle}", Text(account, "profileUrl"), StringComparison.Ordinal);
        Assert.Equal(Handle, Text(await Browser.GetJsonAsync($"{AccountsPath}/{Text(account, "id")}", Token), "username"));
    }

    [Fact]
    public async Task Who_cannot_be_recognised_under_another_app_is_compared_by_a_person_first()
    {
        const string Secret = "secretofelsewhere0123456789abcdef";
        var id = await ConnectAsync();
        await new StandInSession(StandIn).PutAsync("apps/awelsewhere000003", new { developer = "Elsewhere", clientSecret = Secret, redirectUris = Redirects }, Token);
        var input = new DeveloperAppInput("Elsewhere", "awelsewhere000003", Secret, AppType.Web, AppMode.Audited, []);
        var app = Assert.IsType<DeveloperAppOutcome.Done>(await Server.Get<AddDeveloperApp>().ExecuteAsync(Actor.System, input, Token)).Id;

        using var started = await Browser.PostJsonAsync($"{AccountsPath}/connections", new { accountId = id, appId = app, scopes = Nameless }, Token);
        var callback = await StandInSession.DecideInBrowserAsync(new Uri(Text(await started.JsonAsync(Token), "authorizeUrl")), Handle, Nameless, allow: true, Token);
        var location = await CallBackAsync(Browser, callback);

        Assert.StartsWith("/accounts?move=", location, StringComparison.Ordinal);
        var path = $"{AccountsPath.Replace("/accounts", "/account-moves", StringComparison.Ordinal)}/{location.Split('=')[1]}";
        var move = await Browser.GetJsonAsync(path, Token);
        Assert.Equal((id, "Elsewhere", JsonValueKind.Null), (Text(move, "accountId"), Text(move, "appName"), move.GetProperty("username").ValueKind));
        using var picture = await Browser.GetPathAsync(Text(move, "avatarUrl"), Token);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
        using var confirmed = await Browser.PostJsonAsync($"{path}/confirmation", new { }, Token);
        Assert.Equal("Elsewhere", Text((await confirmed.JsonAsync(Token)).GetProperty("app"), "name"));
        using var again = await Browser.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        await again.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task An_avatar_is_shown_as_a_picture_and_can_do_nothing_else()
    {
        var id = await ConnectAsync();
        var account = await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token);

        using var answer = await Browser.GetPathAsync(Text(account, "avatarUrl"), Token);

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, MaxAge.Days: 30 });
    }

    [Fact]
    public async Task Creator_info_is_what_tiktok_offers_now()
    {
        var id = await ConnectAsync();

        var info = await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token);

        Assert.Equal(
            ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"], info.GetProperty("privacyLevelOptions").EnumerateArray().Select(option => option.GetString()));
        Assert.Equal(600, info.GetProperty("maxVideoDurationSeconds").GetInt32());
    }

    [Fact]
    public async Task Health_and_history_of_an_account_are_told_with_what_is_unknown()
    {
        var id = await ConnectAsync();

        var board = await Browser.GetJsonAsync($"{AccountsPath}/health", Token);
        var health = await Browser.GetJsonAsync($"{AccountsPath}/{id}/health", Token);
        var history = await Browser.GetJsonAsync($"{AccountsPath}/{id}/history", Token);

        Assert.Equal((1, 0), (board.GetProperty("summary").GetProperty("healthy").GetInt32(), board.GetProperty("summary").GetProperty("broken").GetInt32()));
        Assert.Equal(id, Text(Assert.Single(board.GetProperty("accounts").EnumerateArray()), "accountId"));
        Assert.Equal("healthy", Text(health, "grade"));
        Assert.Equal(0, health.GetProperty("caps").GetProperty("postsLastDay").GetInt32());
        Assert.Equal(JsonValueKind.Null, health.GetProperty("caps").GetProperty("learnedDailyCap").ValueKind);
        Assert.Equal(JsonValueKind.Null, health.GetProperty("lastWeek").GetProperty("errorRate").ValueKind);
        Assert.Equal(0, health.GetProperty("forecast").GetProperty("doomedCount").GetInt32());
        Assert.Equal("account.connected", Text(Assert.Single(history.GetProperty("items").EnumerateArray()), "action"));
    }

    [Fact]
    public async Task A_page_mark_that_was_never_given_is_refused_by_name()
    {
        using var answer = await Browser.GetPathAsync($"{AccountsPath}/{await ConnectAsync()}/history?before=yesterday", Token);

        Assert.Contains("before", (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown_page", Token)).GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cap_a_revoked_grant_and_a_dead_tiktok_are_told_apart()
    {
        var id = await ConnectAsync();
        var tikTok = new StandInSession(StandIn);

        await tikTok.PutAsync($"creators/{Handle}", new { dailyPostCap = 0 }, Token);
        var capped = await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token);
        Assert.Equal(("daily_cap", "wait"), (Text(capped.GetProperty("problem"), "code"), Text(capped.GetProperty("problem"), "action")));

        await tikTok.DeleteAsync($"grants/{Handle}", Token);
        using var doubted = await Browser.GetPathAsync($"{AccountsPath}/{id}/creator-info", Token);
        await doubted.ProblemAsync(HttpStatusCode.ServiceUnavailable, "grant_doubted", Token);
        // A minute later the second try says the same.
        await Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.Grants.ExecuteUpdateAsync(set => set.SetProperty(g => g.RefusedAt, TimeProvider.System.GetUtcNow().AddMinutes(-1)), Token),
            Token);
        using var revoked = await Browser.GetPathAsync($"{AccountsPath}/{id}/creator-info", Token);
        await revoked.ProblemAsync(HttpStatusCode.Conflict, "account_disconnected", Token);
        var account = await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token);
        Assert.Equal(("disconnected", "grant_revoked", "reconnect"), (Text(account, "state"), Text(account.GetProperty("problem"), "code"), Text(account.GetProperty("problem"), "action")));

        await ConnectAsync(id);
        await StandIn.DisposeAsync();
        using var away = await Browser.GetPathAsync($"{AccountsPath}/{id}/creator-info", Token);
        await away.ProblemAsync(HttpStatusCode.ServiceUnavailable, "tiktok_unreachable", Token);
    }

    [Fact]
    public async Task A_browser_whose_session_has_ended_signs_in_and_goes_on()
    {
        var callback = await ConsentAsync();
        using var stranger = Server.Browser();

        var location = await CallBackAsync(stranger, new Uri($"{callback}&evil=%3Cscript%3E&error_description=boo"));

        Assert.StartsWith("/sign-in?next=%2Fconnect%2Ftiktok%2Fcallback%3F", location, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", location, StringComparison.Ordinal);
        Assert.DoesNotContain("boo", location, StringComparison.Ordinal);
        var next = new Uri(Server.Address, Uri.UnescapeDataString(location.Split("next=")[1]));
        Assert.StartsWith("/accounts?connected=", await CallBackAsync(Browser, next), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?state=never-made&code=x", "connection_expired")]
    [InlineData("", "connection_expired")]
    [InlineData("?error=%3Cimg%20src%3Dx%3E&state=y", "connection_expired")]
    public async Task A_made_up_callback_gets_one_of_our_words_only(string query, string problem) =>
        Assert.Equal($"/accounts?problem={problem}", await CallBackAsync(Browser, new Uri(Server.Address, $"/connect/tiktok/callback{query}")));

    [Fact]
    public async Task Cancelling_and_taking_another_account_are_said()
    {
        Assert.Equal("/accounts?problem=consent_refused", await CallBackAsync(Browser, await ConsentAsync(allow: false)));

        var id = await ConnectAsync();
        Assert.Equal("/accounts?problem=wrong_account", await CallBackAsync(Browser, await ConsentAsync(id, "harbor.coffee")));
    }

    [Fact]
    public async Task A_program_cannot_consent()
    {
        var workspaceId = Guid.Parse(AccountsPath.Split('/')[4]);
        using var program = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(workspaceId, Actor.System, "Importer", Token));

        using var started = await program.PostJsonAsync($"{AccountsPath}/connections", new { }, Token);
        await started.ProblemAsync(HttpStatusCode.Conflict, "needs_user", Token);

        Assert.StartsWith("/sign-in?", await CallBackAsync(program, await ConsentAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_account_is_gone_and_so_is_reconnecting_it()
    {
        var id = await ConnectAsync();

        using var removed = await Browser.DeleteAsync(new Uri($"{AccountsPath}/{id}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);

        Assert.Empty((await Browser.GetJsonAsync(AccountsPath, Token)).EnumerateArray());
        using var again = await Browser.DeleteAsync(new Uri($"{AccountsPath}/{id}", UriKind.Relative), Token);
        await again.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        using var reconnect = await Browser.PostJsonAsync($"{AccountsPath}/connections", new { accountId = id }, Token);
        await reconnect.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task An_account_is_paused_and_resumed_and_shows_it()
    {
        var id = await ConnectAsync();

        using var paused = await Browser.PutAsync(new Uri($"{AccountsPath}/{id}/pause", UriKind.Relative), null, Token);
        Assert.Equal(HttpStatusCode.NoContent, paused.StatusCode);
        var account = await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token);
        Assert.Equal(JsonValueKind.String, account.GetProperty("pausedAt").ValueKind);
        Assert.Equal(("connected", JsonValueKind.Null), (Text(account, "state"), account.GetProperty("problem").ValueKind));

        using var resumed = await Browser.DeleteAsync(new Uri($"{AccountsPath}/{id}/pause", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, resumed.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token)).GetProperty("pausedAt").ValueKind);

        using var unknown = await Browser.PutAsync(new Uri($"{AccountsPath}/0193b000-0000-7000-8000-00000000000f/pause", UriKind.Relative), null, Token);
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task A_client_follows_a_link_without_a_login_and_ends_on_a_page_of_ours()
    {
        var links = AccountsPath.Replace("/accounts", "/connect-links", StringComparison.Ordinal);
        using var created = await Browser.PostJsonAsync(links, new { label = "Maple Street", handle = "@maple.bakery", hours = 24 }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var link = await created.JsonAsync(Token);
        Assert.StartsWith(new Uri(Server.Address, "/connect#").AbsoluteUri, Text(link, "url"), StringComparison.Ordinal);
        Assert.True(link.GetProperty("qr").GetProperty("size").GetInt32() > 21);
        var token = Text(link, "url").Split('#')[1];
        using var client = Server.Browser();

        using var offered = await client.PostJsonAsync("/api/v1/client-connections/offer", new { token }, Token);
        var offer = await offered.JsonAsync(Token);
        Assert.Equal(("Studio", Handle), (Text(offer, "workspace"), Text(offer, "handle")));
        Assert.True(offered.Headers.CacheControl?.NoStore);

        Assert.Equal("/connect?result=wrong_account", await CallBackAsync(client, await LeaveAsync(client, token, "harbor.coffee")));
        var back = await LeaveAsync(client, token, Handle);
        using var passerBy = Server.Browser();
        Assert.StartsWith("/sign-in?", await CallBackAsync(passerBy, back), StringComparison.Ordinal);
        Assert.Equal("/connect?result=connected", await CallBackAsync(client, back));

        Assert.Equal(Handle, Text(Assert.Single((await Browser.GetJsonAsync(AccountsPath, Token)).EnumerateArray()), "username"));
        Assert.Equal("used", Text(Assert.Single((await Browser.GetJsonAsync(links, Token)).EnumerateArray()), "state"));
        using var again = await client.PostJsonAsync("/api/v1/client-connections", new { token }, Token);
        await again.ProblemAsync(HttpStatusCode.Gone, "link_used", Token);
        using var unknown = await client.PostJsonAsync("/api/v1/client-connections/offer", new { token = "cut" }, Token);
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "link_unknown", Token);
    }

    private static async Task<Uri> LeaveAsync(HttpClient client, string token, string handle)
    {
        using var started = await client.PostJsonAsync("/api/v1/client-connections", new { token }, Token);
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        var cookie = Assert.Single(started.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/connect/tiktok/callback", cookie, StringComparison.OrdinalIgnoreCase);
        return await StandInSession.DecideInBrowserAsync(new Uri(Text(await started.JsonAsync(Token), "authorizeUrl")), handle, TikTokScopes.All, allow: true, Token);
    }

    [Fact]
    public async Task Zone_tags_and_slots_are_kept_and_the_next_slots_told()
    {
        var id = await ConnectAsync();
        var version = (await Browser.GetJsonAsync($"{AccountsPath}/{id}/settings", Token)).GetProperty("version").GetInt32();
        var wish = new { version, timeZone = "Asia/Tokyo", tags = new[] { "food" }, slots = new[] { new { weekday = 1, time = "18:30" } } };

        using var saved = await Browser.PutJsonAsync($"{AccountsPath}/{id}/settings", wish, Token);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var again = await Browser.PutJsonAsync($"{AccountsPath}/{id}/settings", wish, Token);
        await again.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token);

        var settings = await Browser.GetJsonAsync($"{AccountsPath}/{id}/settings", Token);
        Assert.Equal(("Asia/Tokyo", "Asia/Tokyo"), (Text(settings, "timeZone"), Text(settings, "effectiveTimeZone")));
        Assert.Equal("18:30", Text(Assert.Single(settings.GetProperty("slots").EnumerateArray()), "time"));
        Assert.Equal("food", Assert.Single((await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token)).GetProperty("tags").EnumerateArray()).GetString());
        var next = (await Browser.GetJsonAsync($"{AccountsPath}/{id}/next-slots?count=2", Token)).EnumerateArray().ToList();
        Assert.Equal(2, next.Count);
        Assert.EndsWith("T18:30:00", Text(next[0], "localTime"), StringComparison.Ordinal);
        Assert.Equal(540, next[0].GetProperty("offsetMinutes").GetInt32());
    }

    [Theory]
    [InlineData("""{"tags":[]}""", "version")]
    [InlineData("""{"version":1,"timeZone":"Mars/Base"}""", "timeZone")]
    [InlineData("""{"version":1,"tags":["a",null]}""", "tags[1]")]
    [InlineData("""{"version":1,"slots":[null]}""", "slots[0].weekday")]
    [InlineData("""{"version":1,"slots":[{"weekday":2,"time":"noon"}]}""", "slots[0].time")]
    public async Task Settings_that_cannot_be_are_refused_at_their_field(string body, string field)
    {
        var id = await ConnectAsync();

        using var refused = await Browser.PutJsonAsync($"{AccountsPath}/{id}/settings", JsonSerializer.Deserialize<JsonElement>(body), Token);

        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, Code(field), Token);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);

        static string Code(string field) => field switch
        {
            "version" => "version_missing",
            "timeZone" => "unknown_time_zone",
            "tags[1]" => "tag_length",
            "slots[0].weekday" => "weekday",
            _ => "slot_time",
        };
    }

    [Fact]
    public async Task Too_many_next_slots_are_refused()
    {
        using var refused = await Browser.GetPathAsync($"{AccountsPath}/{await ConnectAsync()}/next-slots?count=51", Token);
        await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "count", Token);
    }
}
