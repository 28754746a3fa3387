using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Accounts.Tags;
using Cuewright.Core.Kernel.Outbound;
using Cuewright.Core.Publishing.Claims;
using Cuewright.TikTok;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

internal static class AccountServices
{
    private const string TikTokHttp = "tiktok";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<TikTokOptions>().BindConfiguration(TikTokOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TikTokOptions>, TikTokOptionsRules>();
        AddTikTok(services);
        services.AddGuardedHttp(AvatarPictures.HttpName, AvatarPictures.Limits);
        services.TryAddSingleton<DatabaseClock>();
        services.AddSingleton<AccountLog>();
        services.AddSingleton<AccountEvents>();
        services.AddSingleton<DeveloperApps>();
        services.AddSingleton<DeveloperAppQueries>();
        services.AddSingleton<AddDeveloperApp>();
        services.AddSingleton<ChangeDeveloperApp>();
        services.AddSingleton<RemoveDeveloperApp>();
        services.AddSingleton<ConsentPage>();
        services.AddSingleton<StartConnection>();
        services.AddSingleton<ConnectLinks>();
        services.AddSingleton<CreateConnectLink>();
        services.AddSingleton<RevokeConnectLink>();
        services.AddSingleton<PendingConnections>();
        services.AddSingleton<GrantExchange>();
        services.AddSingleton<GrantedScopes>();
        services.AddSingleton<GrantStore>();
        services.AddSingleton<AccountProfiles>();
        services.AddSingleton<AvatarPictures>();
        services.AddSingleton<WaitingPublications>();
        services.AddSingleton<ConnectedAccounts>();
        services.AddSingleton<ConnectGrant>();
        services.AddSingleton<CompleteConnection>();
        services.AddSingleton<AccountMoves>();
        services.AddSingleton<MoveConfirmation>();
        services.AddSingleton<ConfirmMove>();
        services.AddSingleton<RejectMove>();
        services.AddSingleton<EndMove>();
        services.AddSingleton<GrantLeases>();
        services.AddSingleton<GrantRefreshCall>();
        services.AddSingleton<AccountDisconnection>();
        services.AddSingleton<GrantDisconnection>();
        services.AddSingleton<GrantRemoval>();
        services.AddSingleton<GrantRefresh>();
        services.AddSingleton<GrantRenewal>();
        services.AddSingleton<GrantTokens>();
        services.AddSingleton<GrantRefresher>();
        services.AddSingleton<GrantWakeUp>();
        services.AddSingleton<GrantRevocation>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<CreatorInfoQuery>();
        services.AddSingleton<CreatorChecks>();
        services.AddSingleton<HealthQueries>();
        services.AddSingleton<AccountHistory>();
        services.AddSingleton<PauseAccount>();
        services.AddSingleton<ResumeAccount>();
        services.AddSingleton<AccountSettingsQuery>();
        services.AddSingleton<SaveAccountSettings>();
        services.AddSingleton<DefaultsWriter>();
        services.AddSingleton<PostingDefaultsQuery>();
        services.AddSingleton<SavePostingDefaults>();
        services.AddSingleton<CopyPostingDefaults>();
        services.AddSingleton<RemoveAccount>();
        services.AddSingleton<ChangeAccountTags>();
        services.AddSingleton<AccountGroupEvents>();
        services.AddSingleton<AccountGroupQueries>();
        services.AddSingleton<AddAccountGroup>();
        services.AddSingleton<ChangeAccountGroup>();
        services.AddSingleton<DeleteAccountGroup>();
        services.AddSingleton<ChangeGroupAccounts>();
        return services;
    }

    /// <summary>Refreshes grants ahead of expiry in this process (not in commands, and not in tests that drive the refresher themselves).</summary>
    public static IServiceCollection AddAccountWorkers(this IServiceCollection services) => services.AddHostedService<GrantRefreshWorker>();

    /// <summary>Writes down what this process hears about accounts: pages ask TikTok too, so every process that serves them has it.</summary>
    public static IServiceCollection AddCreatorCheckWriter(this IServiceCollection services) => services.AddHostedService<CreatorCheckWorker>();

    private static void AddTikTok(IServiceCollection services)
    {
        AddPlainHttp(services, TikTokHttp);
        services.AddSingleton(provider => new TikTokClientOptions
        {
            ApiBaseUrl = provider.GetRequiredService<IOptions<TikTokOptions>>().Value.ApiBaseUrl,
            AuthorizeUrl = provider.GetRequiredService<IOptions<TikTokOptions>>().Value.AuthorizeUrl,
            TimeProvider = provider.GetRequiredService<TimeProvider>(),
        });
        AddClient(services, (http, options) => new TikTokOAuthClient(http, options));
        AddClient(services, (http, options) => new TikTokUserClient(http, options));
        AddClient(services, (http, options) => new TikTokPostingClient(http, options));
        AddClient(services, (http, options) => new TikTokUploadClient(http, options));
        AddClient(services, (http, options) => new TikTokVideoClient(http, options));
    }

    private static void AddClient<T>(IServiceCollection services, Func<HttpClient, TikTokClientOptions, T> make)
        where T : class =>
        services.AddSingleton(provider => make(provider.GetRequiredService<IHttpClientFactory>().CreateClient(TikTokHttp), provider.GetRequiredService<TikTokClientOptions>()));

    // Nothing is retried, followed or remembered between calls, and no address reaches the log: upload and avatar URLs are secrets.
    // The clients live as long as the process, so it is the connections that are renewed, not the handlers; the callers' own limits rule.
    private static void AddPlainHttp(IServiceCollection services, string name) => services.AddHttpClient(name)
        .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();
}
