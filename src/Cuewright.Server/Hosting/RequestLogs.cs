namespace Cuewright.Server.Hosting;

/// <summary>Addresses of requests can hold secrets (a callback's code, what TikTok fetches from), so no setting makes the framework log them.</summary>
internal static class RequestLogs
{
    private static readonly string[] Telling =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Http.Result.FileStreamResult",
    ];

    public static IServiceCollection AddQuietRequests(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // A rule for one kind of log would win over one for all of them.
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct(StringComparer.Ordinal).ToList();
        foreach (var rule in Telling.SelectMany(category => providers.Select(provider => new LoggerFilterRule(provider, category, LogLevel.Warning, filter: null))))
        {
            options.Rules.Add(rule);
        }
    });
}
