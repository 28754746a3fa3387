using Cuewright.Core.Media.Processing;
using Cuewright.Core.Media.Uploads;
using Cuewright.Core.Publishing.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media;

internal static class MediaServices
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        AddMediaOptions(services);
        services.TryAddSingleton<DatabaseClock>();
        services.AddSingleton<MediaStore>();
        services.AddSingleton<MediaWakeUp>();
        services.AddSingleton<MediaQueries>();
        services.AddSingleton<DeleteMedia>();
        services.AddSingleton<SetThumbnail>();
        services.AddSingleton<UploadLocks>();
        services.AddSingleton<UploadQueries>();
        services.AddSingleton<UploadWriter>();
        services.AddSingleton<CreateUpload>();
        services.AddSingleton<AppendUpload>();
        services.AddSingleton<FinishUpload>();
        services.AddSingleton<TerminateUpload>();
        services.AddSingleton<ExpireUploads>();
        services.AddSingleton(provider => MediaTools.Find(
            provider.GetRequiredService<IOptions<MediaOptions>>().Value,
            Environment.GetEnvironmentVariable("PATH"),
            provider.GetRequiredService<ILogger<MediaTools>>()));
        services.AddSingleton<ToolCall>();
        services.AddSingleton<Probe>();
        services.AddSingleton<Thumbnailer>();
        services.AddSingleton<MediaLog>();
        services.AddSingleton<MediaClaims>();
        services.AddSingleton<MediaLease>();
        services.AddSingleton<MediaRows>();
        services.AddSingleton<MediaExamination>();
        services.AddSingleton<RemoveMedia>();
        services.AddSingleton<MediaProcessor>();
        return services;
    }

    /// <summary>Starts the workers in this process (not in commands, and not in tests that drive the steps themselves).</summary>
    public static IServiceCollection AddMediaWorkers(this IServiceCollection services) => services.AddHostedService<MediaWorker>().AddHostedService<ExpiryWorker>();

    private static void AddMediaOptions(IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.Directory),
                "Storage:Directory (Storage__Directory) is empty: set it to the folder that holds the videos, for example data/media.")
            .ValidateOnStart();
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section)
            .Validate(
                options => options.LargestUpload is >= 1 and <= MediaOptions.LargestPossible,
                "Media:LargestUpload (Media__LargestUpload) must lie between 1 and 4294967296 bytes: TikTok takes no larger video.")
            .Validate(
                options => options.KeepUploadsFor >= TimeSpan.FromMinutes(1),
                "Media:KeepUploadsFor (Media__KeepUploadsFor) must be at least a minute, for example 1.00:00:00 for a day.")
            .Validate(
                options => IsFileOrEmpty(options.FfprobePath),
                "Media:FfprobePath (Media__FfprobePath) names no file. Correct it, or leave it empty to look for ffprobe on the PATH.")
            .Validate(
                options => IsFileOrEmpty(options.FfmpegPath),
                "Media:FfmpegPath (Media__FfmpegPath) names no file. Correct it, or leave it empty to look for ffmpeg on the PATH.")
            .Validate(
                options => options.ToolTimeout > TimeSpan.Zero,
                "Media:ToolTimeout (Media__ToolTimeout) must be more than zero, for example 00:00:30.")
            .Validate(
                options => options.Concurrency is >= 1 and <= 64,
                "Media:Concurrency (Media__Concurrency) must lie between 1 and 64.")
            .Validate(
                options => options.Renewal > TimeSpan.Zero && options.Renewal * 2 < options.Lease,
                "Media:Renewal (Media__Renewal) must be less than half of Media:Lease (Media__Lease), so that one lost renewal loses no claim.")
            .ValidateOnStart();
    }

    private static bool IsFileOrEmpty(string? path) => string.IsNullOrWhiteSpace(path) || File.Exists(path);
}
