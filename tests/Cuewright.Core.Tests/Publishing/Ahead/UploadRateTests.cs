using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;
using static Cuewright.Core.Tests.Publishing.Ahead.AheadPosts;

namespace Cuewright.Core.Tests.Publishing.Ahead;

/// <summary>How fast uploads go is measured, and decides how early the next one begins and what is warned of.</summary>
public abstract class UploadRateTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 600)]
    [InlineData(400, 720)]
    [InlineData(2_000, 3_000)]
    [InlineData(int.MaxValue, 3_000)]
    public void It_begins_as_early_as_the_upload_takes_and_never_earlier_than_the_urls_hour_allows(int uploadSeconds, int leadSeconds) =>
        Assert.Equal(TimeSpan.FromSeconds(leadSeconds), AheadTimes.Lead(uploadSeconds));

    [Fact]
    public async Task What_was_measured_moves_the_estimate_by_a_quarter()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        Assert.Null(await MeasuredAsync(harness));

        await AddAsync(harness, 10_000_000, TimeSpan.FromSeconds(10));
        Assert.Equal(1_000_000, await MeasuredAsync(harness));
        await AddAsync(harness, 10_000_000, TimeSpan.FromSeconds(2));
        Assert.Equal(2_000_000, await MeasuredAsync(harness));
        await AddAsync(harness, 10_000_000, TimeSpan.Zero);
        Assert.Equal(2_000_000, await MeasuredAsync(harness));
    }

    [Fact]
    public async Task A_slow_upload_makes_the_next_one_begin_earlier_and_too_large_ones_are_warned_of()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var first = await harness.AheadAsync(account, "2026-11-24T09:10");
        SlowDown(harness);
        await harness.UntilAsync(first, PublicationState.Published, TimeSpan.FromMinutes(30), Token);
        Assert.Equal(5_000_000, await MeasuredAsync(harness));
        await harness.WriteAsync(db => db.UploadRates.ExecuteUpdateAsync(set => set.SetProperty(rate => rate.BytesPerSecond, 100_000), Token), Token);

        var second = await harness.PublicationAsync(await harness.AheadAsync(account, "2026-11-24T13:00"), Token);
        Assert.Equal((641, TimeSpan.FromSeconds((641 * 1.5) + 120)), (second.AheadSeconds, second.PublishAt - second.NextStepAt));
        await ChecksAsync(harness);
        Assert.Null((await harness.PublicationAsync(second.Id, Token)).Risks);

        await harness.WriteAsync(db => db.Media.ExecuteUpdateAsync(set => set.SetProperty(m => m.Size, 400_000_000), Token), Token);
        await harness.WriteAsync(db => db.Publications.Where(p => p.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.CheckAt, Publication.AtOnce), Token), Token);
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.UploadTooSlow, (await harness.PublicationAsync(second.Id, Token)).Risks);
    }

    [Fact]
    public async Task A_line_that_became_slower_since_it_was_scheduled_is_noticed_at_the_look_ahead()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.AheadAsync(await harness.ConnectedAsync(), "2026-11-24T12:00");
        await ChecksAsync(harness);
        var before = await harness.PublicationAsync(id, Token);
        await AddAsync(harness, 10_000_000, TimeSpan.FromSeconds(100));

        harness.Clock.Advance(TimeSpan.FromHours(2));
        await ChecksAsync(harness);

        var after = await harness.PublicationAsync(id, Token);
        Assert.Equal((33, 641, before.Version), (before.AheadSeconds, after.AheadSeconds, after.Version));
        Assert.Equal(TimeSpan.FromSeconds((641 * 1.5) + 120), after.PublishAt - after.NextStepAt);
    }

    [Fact]
    public async Task Too_little_time_to_upload_again_is_said_with_the_time_it_will_be()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        await AddAsync(harness, 10_000_000, TimeSpan.FromSeconds(100));
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        Assert.Equal(new PublicationWait(WaitingCodes.Parked, TenInstant), await WaitAsync(harness, id));

        harness.Clock.Advance(TenInstant.AddMinutes(-2) - harness.Clock.GetUtcNow());
        await harness.EditAsync(id, input => input with { Caption = "Better words" });

        Assert.Equal(new PublicationWait(WaitingCodes.UploadLate, harness.Clock.GetUtcNow().AddSeconds(641)), await WaitAsync(harness, id));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(30), Token)).State);
        Assert.Equal([TenInstant], await harness.InstantsAsync(id, PublicationEventKinds.LastChunkSending));
    }

    // Two seconds for each chunk but the last: the clock stands still by itself.
    private static void SlowDown(PublishingHarness harness)
    {
        var sent = 0;
        harness.Wire.Before = call =>
        {
            if (call.StartsWith(Put, StringComparison.Ordinal) && ++sent < Chunks)
            {
                harness.Clock.Advance(TimeSpan.FromSeconds(2));
            }

            return Task.CompletedTask;
        };
    }

    private static Task<long?> MeasuredAsync(PublishingHarness harness) => harness.ReadAsync(db => UploadRates.MeasuredAsync(db, Token), Token);

    private static Task AddAsync(PublishingHarness harness, long bytes, TimeSpan took) => harness.WriteAsync(db => UploadRates.AddAsync(db, bytes, took, Token), Token);

    private static async Task ChecksAsync(PublishingHarness harness)
    {
        while (await harness.Get<PreflightStep>().RunOnceAsync(Token) > 0)
        {
            // As long as there is something.
        }
    }

    private static async Task<PublicationWait?> WaitAsync(PublishingHarness harness, PublicationId id) =>
        PublicationWait.Of((await harness.Get<PublicationQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!, harness.Clock.GetUtcNow());
}
