namespace Cuewright.TikTok.StandIn.Tests.Hosting;

public sealed class OptionTests
{
    private static readonly string[] NoDomain = ["not a domain"];
    private static readonly string[] NoScope = ["video.fly"];

    public static TheoryData<Action<StandInOptions>, string> Wrong => new()
    {
        { options => options.Apps = [new StandInApp { ClientKey = options.ClientKey, ClientSecret = "x" }], "same ClientKey" },
        { options => options.Apps = [new StandInApp { ClientKey = "second" }], "ClientSecret" },
        { options => options.Apps = [new StandInApp { ClientKey = "second", ClientSecret = "x", Scopes = NoScope }], "video.fly" },
        { options => options.VerifiedUrls = NoDomain, "no domain" },
        { options => options.WebhookUrl = "http://app.example/hook", "must be https" },
        { options => options.ClientSecret = " ", "ClientSecret" },
        { options => options.OAuthErrorStatus = 500, "OAuthErrorStatus" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_option_is_named_at_the_start(Action<StandInOptions> configure, string told)
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(async () => await TestStandIn.StartAsync(configure));

        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switches_change_the_stand_in_and_not_the_callers_options()
    {
        StandInOptions? given = null;
        await using var standIn = await TestStandIn.StartAsync(options => given = options);
        await standIn.SwitchAsync(new { strictMegabytes = true });

        Assert.False(given!.StrictMegabytes);
    }

    [Fact]
    public async Task It_may_be_disposed_again()
    {
        var standIn = await TestStandIn.StartAsync();
        await standIn.Server.DisposeAsync();

        await standIn.DisposeAsync();
    }
}
