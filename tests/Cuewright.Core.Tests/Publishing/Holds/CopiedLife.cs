using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Scheduling.Late;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing.Holds;

/// <summary>A database that finds itself at another place, and what people do then.</summary>
internal static class CopiedLife
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>As if this were a copy that is started for the first time.</summary>
    public static async Task BeginAnotherLifeAsync(this PublishingHarness harness)
    {
        await harness.Get<EpochCheck>().RunAsync(Token);
        await harness.WriteAsync(
            async db =>
            {
                var instance = await db.Instance.SingleAsync(Token);
                instance.Identity = (DatabaseIdentity.Parse(instance.Identity) with { Place = "1", Origin = "1" }).ToString();
            },
            Token);
        await harness.Get<EpochCheck>().RunAsync(Token);
        await harness.LookAsync();
        // What people do now, they do after it.
        harness.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public static Task LookAsync(this PublishingHarness harness) => harness.Get<HoldLook>().RunAsync(Token);

    public static Task<bool> ReleaseAsync(this PublishingHarness harness) => harness.Get<ReleasePublishing>().ExecuteAsync(PublishingHarness.Author, Token);

    public static async Task<DecideLateOutcome> DecideAsync(this PublishingHarness harness, Core.Kernel.Ids.PublicationId id, LateDecision decision) =>
        await harness.Get<DecideLate>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, [new LateChoice(id, (await harness.PublicationAsync(id, Token)).Version)], decision, Token);
}
