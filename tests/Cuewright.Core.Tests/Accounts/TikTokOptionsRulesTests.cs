using Cuewright.Core.Accounts;

namespace Cuewright.Core.Tests.Accounts;

public sealed class TikTokOptionsRulesTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.True(new TikTokOptionsRules().Validate(null, new TikTokOptions()).Succeeded);

    [Fact]
    public void Key_and_secret_go_together()
    {
        Assert.Contains("TikTok__ClientSecret", Assert.Single(Problems(options => options.ClientKey = "aw1")), StringComparison.Ordinal);
        Assert.Contains("TikTok__ClientKey", Assert.Single(Problems(options => options.ClientSecret = "s")), StringComparison.Ordinal);
        Assert.Empty(Problems(options => (options.ClientKey, options.ClientSecret) = ("aw1", "s")));
    }

    [Fact]
    public void Every_problem_is_told_at_once_with_key_and_variable()
    {
        var problems = Problems(options =>
        {
            options.ApiBaseUrl = new Uri("ftp://example.com/");
            options.AuthorizeUrl = new Uri("/relative", UriKind.Relative);
            options.WebUrl = new Uri("file:///tmp");
            options.AppName = "";
            options.ClientKey = new string('a', 65);
            options.ClientSecret = "s";
            options.Scopes = ["video.publish,video.upload"];
        });

        Assert.Equal(
            ["TikTok:ApiBaseUrl", "TikTok:AuthorizeUrl", "TikTok:WebUrl", "TikTok:ClientKey", "TikTok:AppName", "TikTok:Scopes"],
            problems.Select(problem => problem.Split(' ')[0]));
        Assert.All(problems, problem => Assert.Contains("TikTok__", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_scopes_can_be_asked_for() =>
        Assert.Equal(["video.upload"], new TikTokOptions { Scopes = ["video.upload", "video.upload"] }.AskedScopes);

    private static IReadOnlyList<string> Problems(Action<TikTokOptions> change)
    {
        var options = new TikTokOptions();
        change(options);
        return [.. new TikTokOptionsRules().Validate(null, options).Failures ?? []];
    }
}
