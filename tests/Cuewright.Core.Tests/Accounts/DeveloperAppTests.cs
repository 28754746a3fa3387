using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Several developer apps on one instance: who brings them, what can be said of them, and which one a consent is asked with.</summary>
public abstract class DeveloperAppTests(DatabaseProvider provider)
{
    private const string SecondKey = "awsecond000000002";
    private const string SecondSecret = "secondsecret0123456789abcdef0123";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DeveloperAppInput Second => new("Agency app", SecondKey, SecondSecret, AppType.Web, AppMode.Unaudited, []);

    [Fact]
    public async Task The_configured_app_is_there_and_only_the_configuration_changes_it()
    {
        await using var harness = await StartAsync();

        var app = Assert.Single(await ListAsync(harness));

        Assert.True(app.IsConfigured);
        Assert.IsType<DeveloperAppOutcome.IsConfigured>(await ChangeAsync(harness, app, Second));
        Assert.IsType<DeveloperAppOutcome.IsConfigured>(await RemoveAsync(harness, app.Id));
    }

    [Fact]
    public async Task An_app_is_added_changed_and_removed_with_a_record_of_each_and_no_secret_in_it()
    {
        await using var harness = await StartAsync();

        var id = await AddAsync(harness, Second);
        var added = (await ListAsync(harness)).Single(app => app.Id == id);
        Assert.Equal(("Agency app", AppMode.Unaudited, false, 0), (added.Name, added.Mode, added.IsConfigured, added.AccountCount));
        Assert.Equal(TikTokScopes.All, added.Scopes);
        Assert.IsType<DeveloperAppOutcome.Done>(await ChangeAsync(harness, added, Second with { Name = " Audited now ", Mode = AppMode.Audited, ClientSecret = null, Scopes = [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload] }));
        var changed = (await ListAsync(harness)).Single(app => app.Id == id);
        Assert.Equal(("Audited now", AppMode.Audited), (changed.Name, changed.Mode));
        Assert.Equal([TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload], changed.Scopes);
        Assert.Equal(SecondSecret, (await harness.Get<DeveloperApps>().GetAsync(id, Token)).ClientSecret);
        Assert.IsType<DeveloperAppOutcome.Done>(await RemoveAsync(harness, id));
        Assert.Single(await ListAsync(harness));

        var entries = await harness.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == id).OrderBy(e => e.Id).ToListAsync(Token), Token);
        Assert.Equal(["developerapp.added", "developerapp.changed", "developerapp.removed"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.DoesNotContain(SecondSecret, entry.Before + entry.After, StringComparison.Ordinal));
        Assert.All(harness.Log.Lines, line => Assert.DoesNotContain(SecondSecret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_removed_key_comes_back_as_the_same_app()
    {
        await using var harness = await StartAsync();
        var id = await AddAsync(harness, Second);
        await RemoveAsync(harness, id);

        Assert.Equal(id, await AddAsync(harness, Second with { Name = "Back again" }));
    }

    [Fact]
    public async Task Two_apps_cannot_have_one_key_and_two_people_cannot_overwrite_each_other()
    {
        await using var harness = await StartAsync();
        await AddAsync(harness, Second);

        Assert.Equal("Agency app", Assert.IsType<DeveloperAppOutcome.KeyTaken>(await harness.Get<AddDeveloperApp>().ExecuteAsync(PublishingHarness.Author, Second with { Name = "Twice" }, Token)).Name);
        var read = (await ListAsync(harness)).Single(app => app.ClientKey == SecondKey);
        Assert.IsType<DeveloperAppOutcome.Done>(await ChangeAsync(harness, read, Second with { Name = "First" }));
        Assert.IsType<DeveloperAppOutcome.VersionConflict>(await ChangeAsync(harness, read, Second with { Name = "Second" }));
    }

    [Theory]
    [InlineData("", SecondKey, SecondSecret, "video.publish", "name")]
    [InlineData("App", "key with spaces", SecondSecret, "", "clientKey")]
    [InlineData("App", "", SecondSecret, "", "clientKey")]
    [InlineData("App", SecondKey, "", "", "clientSecret")]
    [InlineData("App", SecondKey, "sécret", "", "clientSecret")]
    [InlineData("App", SecondKey, SecondSecret, "user.info.basic,video.delete", "scopes")]
    [InlineData("App", SecondKey, SecondSecret, "video.publish", "scopes")]
    public async Task What_cannot_be_right_is_told_at_its_field(string name, string key, string secret, string scopes, string field)
    {
        await using var harness = await StartAsync();

        var input = new DeveloperAppInput(name, key, secret, AppType.Web, AppMode.Audited, scopes.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var invalid = Assert.IsType<DeveloperAppOutcome.Invalid>(await harness.Get<AddDeveloperApp>().ExecuteAsync(PublishingHarness.Author, input, Token));

        Assert.Contains(invalid.Problems, problem => problem.Field == field);
        Assert.Single(await ListAsync(harness));
    }

    [Fact]
    public async Task With_several_apps_somebody_has_to_choose()
    {
        await using var harness = await StartAsync();
        var second = await AddAsync(harness, Second);

        Assert.Equal("app_not_chosen", await RefusedAsync(harness, ConnectionWish.Any));
        Assert.Equal("app_unknown", await RefusedAsync(harness, new ConnectionWish(null, Guid.CreateVersion7(harness.Clock.GetUtcNow()), [])));
        Assert.Equal("scope_not_of_app", await RefusedAsync(harness, new ConnectionWish(null, second, ["video.delete"])));
        Assert.Equal("scope_basic_missing", await RefusedAsync(harness, new ConnectionWish(null, second, [TikTokScopes.VideoPublish])));

        var url = Assert.IsType<StartConnectionOutcome.Started>(await StartAsync(harness, new ConnectionWish(null, second, [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload]))).AuthorizeUrl;
        Assert.Contains($"client_key={SecondKey}", url.Query, StringComparison.Ordinal);
        Assert.Contains("scope=user.info.basic%2Cvideo.upload&", url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_stays_with_its_app_when_it_is_connected_again_and_moves_when_another_is_chosen()
    {
        await using var harness = await StartAsync(options => options.Apps = [StandInSecond]);
        var second = await AddAsync(harness, Second);
        var first = (await ListAsync(harness)).Single(app => app.IsConfigured).Id;
        var account = await ConnectAsync(harness, new ConnectionWish(null, second, []));
        Assert.Equal(second, (await harness.GrantOfAsync(account)).DeveloperAppId);
        Assert.Equal(1, (await ListAsync(harness)).Single(app => app.Id == second).AccountCount);
        Assert.Equal(1, Assert.IsType<DeveloperAppOutcome.InUse>(await RemoveAsync(harness, second)).Accounts);

        Assert.Equal(account, await ConnectAsync(harness, ConnectionWish.Again(account)));
        Assert.Equal(second, (await harness.GrantOfAsync(account)).DeveloperAppId);

        Assert.Equal(account, await ConnectAsync(harness, new ConnectionWish(account, first, [])));
        Assert.Equal(first, (await harness.GrantOfAsync(account)).DeveloperAppId);
        Assert.IsType<DeveloperAppOutcome.Done>(await RemoveAsync(harness, second));
    }

    [Fact]
    public async Task What_the_configuration_no_longer_names_can_be_changed_here()
    {
        await using var harness = await StartAsync();
        var app = Assert.Single(await ListAsync(harness));
        var process = harness.StartProcess(("TikTok:ClientKey", ""), ("TikTok:ClientSecret", ""));
        await process.GetRequiredService<DeveloperApps>().EnsureConfiguredAsync(Token);

        var now = Assert.Single(await process.GetRequiredService<DeveloperAppQueries>().ListAsync(Token));

        Assert.Equal((app.Id, false), (now.Id, now.IsConfigured));
        Assert.IsType<DeveloperAppOutcome.Done>(await process.GetRequiredService<RemoveDeveloperApp>().ExecuteAsync(PublishingHarness.Author, app.Id, Token));
    }

    [Fact]
    public async Task Further_apps_of_the_configuration_are_there_too()
    {
        await using var harness = await StartAsync();
        var process = harness.StartProcess(
            ("TikTok:Apps:0:Name", "Laptop"), ("TikTok:Apps:0:ClientKey", SecondKey), ("TikTok:Apps:0:ClientSecret", SecondSecret), ("TikTok:Apps:0:Type", "Desktop"), ("TikTok:Apps:0:Mode", "Sandbox"));

        var laptop = (await process.GetRequiredService<DeveloperAppQueries>().ListAsync(Token)).Single(app => app.ClientKey == SecondKey);

        Assert.Equal(("Laptop", AppType.Desktop, AppMode.Sandbox, true), (laptop.Name, laptop.Type, laptop.Mode, laptop.IsConfigured));
    }

    [Theory]
    [InlineData(AppType.Desktop, "https://cuewright.example/connect/tiktok/callback", "redirect_not_loopback")]
    [InlineData(AppType.Desktop, "http://localhost/connect/tiktok/callback", "redirect_not_loopback")]
    [InlineData(AppType.Desktop, "http://[::1]:5080/connect/tiktok/callback", "redirect_not_loopback")]
    [InlineData(AppType.Desktop, "http://127.0.0.2:5080/connect/tiktok/callback", "redirect_not_loopback")]
    [InlineData(AppType.Desktop, "http://localhost:5080/connect/tiktok/callback", null)]
    [InlineData(AppType.Desktop, "http://127.0.0.1:5080/connect/tiktok/callback", null)]
    [InlineData(AppType.Web, "http://localhost:5080/connect/tiktok/callback", "redirect_not_https")]
    [InlineData(AppType.Web, "https://cuewright.example/connect/tiktok/callback", null)]
    public async Task Where_TikTok_sends_nobody_is_said_before_anybody_goes_there(AppType type, string redirect, string? code)
    {
        await using var harness = await StartAsync();
        var process = harness.StartProcess(("TikTok:AuthorizeUrl", "https://www.tiktok.com/v2/auth/authorize/"));
        var id = await AddAsync(harness, Second with { Type = type });

        var outcome = await process.GetRequiredService<StartConnection>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, new ConnectionWish(null, id, []), new Uri(redirect), Token);

        Assert.Equal(code, (outcome as StartConnectionOutcome.Invalid)?.Problems.Single().Code);
        Assert.Equal(code is null, outcome is StartConnectionOutcome.Started);
    }

    private static StandInApp StandInSecond => new() { ClientKey = SecondKey, ClientSecret = SecondSecret, RedirectUris = [StandInSession.RedirectUri.AbsoluteUri] };

    private static Task<IReadOnlyList<DeveloperAppView>> ListAsync(PublishingHarness harness) => harness.Get<DeveloperAppQueries>().ListAsync(Token);

    private static async Task<Guid> AddAsync(PublishingHarness harness, DeveloperAppInput input) =>
        Assert.IsType<DeveloperAppOutcome.Done>(await harness.Get<AddDeveloperApp>().ExecuteAsync(PublishingHarness.Author, input, Token)).Id;

    private static Task<DeveloperAppOutcome> ChangeAsync(PublishingHarness harness, DeveloperAppView app, DeveloperAppInput input) =>
        harness.Get<ChangeDeveloperApp>().ExecuteAsync(PublishingHarness.Author, app.Id, app.Version, input, Token);

    private static Task<DeveloperAppOutcome> RemoveAsync(PublishingHarness harness, Guid id) => harness.Get<RemoveDeveloperApp>().ExecuteAsync(PublishingHarness.Author, id, Token);

    private static Task<StartConnectionOutcome> StartAsync(PublishingHarness harness, ConnectionWish wish) =>
        harness.Get<StartConnection>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, wish, StandInSession.RedirectUri, Token);

    private static async Task<string> RefusedAsync(PublishingHarness harness, ConnectionWish wish) =>
        Assert.Single(Assert.IsType<StartConnectionOutcome.Invalid>(await StartAsync(harness, wish)).Problems).Code;

    private static async Task<Core.Kernel.Ids.AccountId> ConnectAsync(PublishingHarness harness, ConnectionWish wish)
    {
        var url = Assert.IsType<StartConnectionOutcome.Started>(await StartAsync(harness, wish)).AuthorizeUrl;
        return Assert.IsType<CompleteConnectionOutcome.Connected>(await harness.CompleteAsync(await AllowedAsync(url))).Id;
    }

    private Task<PublishingHarness> StartAsync(Action<StandInOptions>? configure = null) => PublishingHarness.StartAsync(provider, Token, configure);
}
