using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Pages;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Uploads;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Hosting;

/// <summary>The parts of a stand-in and its routes, in one place.</summary>
internal static class StandInServices
{
    public static void AddStandIn(this IServiceCollection services, StandInOptions options, TimeProvider clock)
    {
        services.AddSingleton(options);
        services.AddSingleton(clock);
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
    }

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
        app.MapUpload();
        app.MapStatus();
        app.MapControl();
        app.MapFaults();
        app.MapPages();
        app.MapConsole();
        app.MapAvatars();
        app.MapVideoFiles();
    }
}
