using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Publishing.Pacing;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Publishing.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cuewright.Core.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.Section)
            .Validate(
                options => options.Concurrency is >= 1 and <= 1000,
                "Publishing:Concurrency (Publishing__Concurrency) must lie between 1 and 1000.")
            .Validate(
                options => options.Renewal > TimeSpan.Zero && options.Renewal * 2 < options.Lease,
                "Publishing:Renewal (Publishing__Renewal) must be less than half of Publishing:Lease (Publishing__Lease), so that one lost renewal loses no claim.")
            .ValidateOnStart();
        services.AddSingleton<DatabaseClock>();
        services.AddSingleton<LanePace>();
        services.AddSingleton<CreatorQuestions>();
        services.AddSingleton<CircuitNews>();
        services.AddSingleton<AppGates>();
        services.AddSingleton<AppPace>();
        services.AddSingleton<DueRows>();
        services.AddSingleton<PublicationClaims>();
        services.AddSingleton<LeaseKeeper>();
        services.AddSingleton<ClaimWriter>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<EngineLog>();
        services.AddSingleton<TikTokCalls>();
        services.AddSingleton<WorkReader>();
        services.AddSingleton<Outcomes>();
        services.AddSingleton<Faults>();
        services.AddSingleton<Preparation>();
        services.AddSingleton<Initiation>();
        services.AddSingleton<PullRequests>();
        services.AddSingleton<PullInitiation>();
        services.AddSingleton<PullConclusion>();
        services.AddSingleton<PullSite>();
        services.AddSingleton<PullWakeUp>();
        services.AddSingleton<PullTransfers>();
        services.AddSingleton<PullAddresses>();
        services.AddSingleton<PullCheck>();
        services.AddSingleton<OpenPull>();
        services.TryAddSingleton(new PublicRoot(() => null));
        services.AddSingleton<Transfer>();
        services.AddSingleton<StatusQuestion>();
        services.AddSingleton<Verdict>();
        services.AddSingleton<VideoEvidence>();
        services.AddSingleton<PostFinder>();
        services.AddSingleton<EvidenceQuery>();
        services.AddSingleton<PublicPosts>();
        services.AddSingleton<LatePostId>();
        services.AddSingleton<InboxWatch>();
        services.AddSingleton<Uncertainty>();
        services.AddSingleton<Aftermath>();
        services.AddSingleton<Resumption>();
        services.AddSingleton<Unparking>();
        services.AddSingleton<TakeBack>();
        services.AddSingleton<LateStart>();
        services.AddSingleton<CheckRows>();
        services.AddSingleton<CreatorLook>();
        services.AddSingleton<PreflightCheck>();
        services.AddSingleton<PreflightStep>();
        services.AddSingleton<PublishingHold>();
        services.AddSingleton<HoldLog>();
        services.AddSingleton<HoldNews>();
        services.AddSingleton<HoldQueries>();
        services.AddSingleton<DatabasePlace>();
        services.AddSingleton<HighWaterMark>();
        services.AddSingleton<InstanceRow>();
        services.AddSingleton<EpochCheck>();
        services.AddSingleton<PastPublications>();
        services.AddSingleton<HoldLook>();
        services.AddSingleton<HoldPublishing>();
        services.AddSingleton<ReleasePublishing>();
        services.AddSingleton<PublicationRun>();
        services.AddSingleton<PublishingEngine>();
        services.AddSingleton<PublishingWakeUp>();
        services.AddSingleton<PublicationAct>();
        services.AddSingleton<AccountPublications>();
        services.AddSingleton<AttemptNews>();
        services.AddSingleton<CancelPublication>();
        services.AddSingleton<RetryPublication>();
        services.AddSingleton<StopPublication>();
        services.AddSingleton<ResolvePublication>();
        services.AddSingleton<PublicationQueries>();
        services.AddSingleton<SupportQuery>();
        return services;
    }

    /// <summary>Cuts off what TikTok fetches from this process once it was revoked in another.</summary>
    public static IServiceCollection AddPullWatch(this IServiceCollection services) => services.AddHostedService<PullWatch>();

    /// <summary>Lets this process know whether publishing is held (not in commands, which ask).</summary>
    public static IServiceCollection AddHoldWatch(this IServiceCollection services) => services.AddHostedService<HoldWatch>();

    /// <summary>Starts the worker in this process (not in commands, and not in tests that drive the engine themselves).</summary>
    public static IServiceCollection AddPublishingWorker(this IServiceCollection services) => services.AddHostedService<PublishingWorker>().AddHostedService<PreflightWorker>();
}
