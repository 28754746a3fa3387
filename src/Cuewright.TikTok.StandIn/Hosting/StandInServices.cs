using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Clock;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Drafts;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Pages;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Pulls;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Switches;
using Cuewright.TikTok.StandIn.Uploads;
using Cuewright.TikTok.StandIn.Videos;
using Cuewright.TikTok.StandIn.Webhooks;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Hosting;

/// <summary>The parts of a stand-in and its routes, in one place.</summary>
internal static class StandInServices
{
    public static void AddStandIn(this IServiceCollection services, StandInOptions options, TimeProvider clock)
    {
        // A copy: the switches change it, and the caller's stays as it was given.
        services.AddSingleton(options.Copy());
        AddClock(services, options, clock);
        services.AddSingleton<Wake>();
        services.AddSingleton(_ => new Store(options.DataDirectory));
        services.AddSingleton<StandInState>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Door>();
        services.AddSingleton<DeveloperApps>();
        services.AddSingleton<CreatorDirectory>();
        services.AddSingleton<UserFields>();
        services.AddSingleton<AuthorizationCodes>();
        services.AddSingleton<Grants>();
        services.AddSingleton<GrantRemoval>();
        services.AddSingleton<Numbers>();
        services.AddSingleton<PublishTasks>();
        services.AddSingleton<PostingCaps>();
        services.AddSingleton<InitChecks>();
        services.AddSingleton<Verdicts>();
        services.AddSingleton<MediaFiles>();
        services.AddSingleton<Ffprobe>();
        services.AddSingleton<UploadGates>();
        services.AddSingleton<ChunkFile>();
        services.AddSingleton<ChunkReceiver>();
        services.AddSingleton<FaultRules>();
        services.AddSingleton<CreatorControl>();
        services.AddSingleton<CallAccount>();
        services.AddSingleton<LinkExpiry>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<TaskLookup>();
        services.AddSingleton<StatusEndpoint>();
        services.AddSingleton<PostingDesk>();
        services.AddSingleton<UrlOwnership>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<Covers>();
        services.AddSingleton<VideoFields>();
        services.AddSingleton<PublicVideos>();
        services.AddSingleton<Switchboard>();
        AddWebhooks(services);
        AddPulls(services);
    }

    private static void AddClock(IServiceCollection services, StandInOptions options, TimeProvider clock)
    {
        if (!options.TestClock)
        {
            services.AddSingleton(clock);
            return;
        }

        services.AddSingleton(provider => new SettableClock(clock, provider.GetRequiredService<StandInState>()));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SettableClock>());
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.AddHttpClient(WebhookSender.Client).ConfigurePrimaryHttpMessageHandler(Plain).RemoveAllLoggers();
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookPump>();
        services.AddHostedService<WebhookService>();
    }

    private static void AddPulls(IServiceCollection services)
    {
        // The hour of a pull is the clock's, not the client's.
        services.AddHttpClient(PullClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(Plain).RemoveAllLoggers();
        services.AddSingleton<PullClient>();
        services.AddSingleton<Puller>();
        services.AddHostedService(provider => provider.GetRequiredService<Puller>());
    }

    private static SocketsHttpHandler Plain() => new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };

    public static void MapStandIn(this WebApplication app)
    {
        app.UseMiddleware<FaultGate>();
        app.UseMiddleware<Gateway>();
        app.UseRouting();
        app.MapAuthorize();
        app.MapToken();
        app.MapRevoke();
        app.MapUserInfo();
        app.MapCreatorInfo();
        app.MapVideoInit();
        app.MapInboxInit();
        app.MapContentInit();
        app.MapUpload();
        StatusEndpoint.MapStatus(app);
        app.MapCancel();
        app.MapVideoList();
        app.MapVideoQuery();
        app.MapControl();
        app.MapDrafts();
        app.MapApps();
        app.MapWebhooks();
        app.MapSwitches();
        app.MapClock();
        app.MapFaults();
        app.MapPages();
        app.MapConsole();
        app.MapConsoleForms();
        app.MapInbox();
        app.MapAvatars();
        app.MapVideoFiles();
    }
}
