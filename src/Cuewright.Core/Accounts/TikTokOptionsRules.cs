using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>Finds everything wrong at once; each sentence names the key and its environment variable.</summary>
internal sealed class TikTokOptionsRules : IValidateOptions<TikTokOptions>
{
    private const int LongestKey = 64;
    private const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, TikTokOptions options)
    {
        string[] problems =
        [
            .. OfAddress(nameof(options.ApiBaseUrl), options.ApiBaseUrl, "https://open.tiktokapis.com/"),
            .. OfAddress(nameof(options.AuthorizeUrl), options.AuthorizeUrl, "https://www.tiktok.com/v2/auth/authorize/"),
            .. OfAddress(nameof(options.WebUrl), options.WebUrl, "https://www.tiktok.com/"),
            .. OfApp(options),
            .. options.Apps.SelectMany(OfFurtherApp),
            .. options.AllApps.GroupBy(app => app.ClientKey, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => $"TikTok:Apps (TikTok__Apps__0__ClientKey, …) holds the client key {same.Key} twice: one app is one entry."),
            .. options.Scopes.Where(scope => string.IsNullOrWhiteSpace(scope) || scope.AsSpan().ContainsAny(',', ' '))
                .Take(1).Select(_ => "TikTok:Scopes (TikTok__Scopes__0, TikTok__Scopes__1, …) must hold one scope per entry, for example video.publish."),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfAddress(string key, Uri? address, string example)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"TikTok:{key} (TikTok__{key}) must be an absolute http or https address, for example {example}.";
        }
    }

    private static IEnumerable<string> OfFurtherApp(ConfiguredApp app, int number)
    {
        var input = new DeveloperAppInput(app.Name, app.ClientKey, app.ClientSecret, app.Type, app.Mode, [.. app.Scopes]);
        return DeveloperAppRules.ProblemsOf(input, isNew: true).Select(problem =>
        {
            var key = char.ToUpperInvariant(problem.Field[0]) + problem.Field[1..];
            return $"TikTok:Apps:{number}:{key} (TikTok__Apps__{number}__{key}): {problem.Message}";
        });
    }

    private static IEnumerable<string> OfApp(TikTokOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ClientKey) != string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            yield return "TikTok:ClientKey (TikTok__ClientKey) and TikTok:ClientSecret (TikTok__ClientSecret) go together: set both, or neither.";
        }

        if (options.ClientKey.Length > LongestKey)
        {
            yield return $"TikTok:ClientKey (TikTok__ClientKey) is longer than {LongestKey} characters: that is no key of a TikTok app.";
        }

        if (string.IsNullOrWhiteSpace(options.AppName) || options.AppName.Length > LongestName)
        {
            yield return $"TikTok:AppName (TikTok__AppName) must have 1 to {LongestName} characters.";
        }
    }
}
