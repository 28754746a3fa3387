using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Late;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;
using static Cuewright.Core.Tests.Publishing.Ahead.AheadPosts;

namespace Cuewright.Core.Tests.Publishing.Ahead;

/// <summary>A large video is uploaded ahead except for its last chunk, which leaves at the instant; whatever happens meanwhile, it is posted once.</summary>
public abstract class UploadAheadTests(DatabaseProvider provider)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_but_the_last_chunk_go_out_ahead_and_the_last_one_at_the_instant()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.AheadAsync(account);
        Assert.Equal(Begins, (await harness.PublicationAsync(id, Token)).NextStepAt);

        await harness.ToAsync(Begins);
        var parked = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Parked, TenInstant, null, Chunks - 1), (parked.State, parked.NextStepAt, parked.ClaimedBy, harness.Wire.Count(Put)));
        Assert.Equal(TenInstant, await harness.Get<PublicationClaims>().NextDueAsync(Token));

        // It holds no lane: another one of the account goes out meanwhile.
        var other = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(other, PublicationState.Published, TimeSpan.FromMinutes(2), Token)).State);
        Assert.Equal(Chunks, harness.Wire.Count(Put));

        await harness.ToAsync(TenInstant.AddMilliseconds(-1));
        Assert.Equal(PublicationState.Parked, (await harness.PublicationAsync(id, Token)).State);
        await harness.ToAsync(TenInstant);
        Assert.Equal(Chunks + 1, harness.Wire.Count(Put));
        Assert.Equal([TenInstant], await harness.InstantsAsync(id, PublicationEventKinds.LastChunkSending));

        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);
        Assert.Equal((PublicationState.Published, null, null), (published.State, published.LateSeconds, published.AheadSeconds));
        Assert.Equal([AttemptState.Published], await harness.StatesAsync(id));
        Assert.Equal(2, (await harness.TikTok.PostsAsync(Handle, Token)).Count);
    }

    [Fact]
    public async Task Small_videos_drafts_and_what_goes_out_now_are_not_uploaded_ahead()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var small = await harness.PublicationAsync(await harness.AheadAsync(account, size: 1000), Token);
        Assert.Equal((TenInstant, null), (small.NextStepAt, small.AheadSeconds));

        var drafts = new PostInput("Soon", small.PostId == default ? null : await harness.VideoAsync(2000, Token), null, [new PostInputAccount(account, new PublicationOptions { Mode = PublicationMode.Inbox })], null) { UploadAhead = true };
        var refused = Assert.IsType<SavePostOutcome.Invalid>(await harness.Get<CreatePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, drafts, Token));
        Assert.Equal(("uploadAhead", "upload_ahead_inbox"), (Assert.Single(refused.Problems).Field, refused.Problems[0].Code));
        Assert.Null(await harness.ReadAsync(db => AheadPlan.SecondsAsync(db, true, drafts.Accounts[0].Options, Large, Token), Token));

        var now = await harness.AheadAsync(account);
        await harness.MoveAsync(now, null);
        Assert.Equal((harness.Clock.GetUtcNow(), null), ((await harness.PublicationAsync(now, Token)).NextStepAt, (await harness.PublicationAsync(now, Token)).AheadSeconds));
    }

    [Fact]
    public async Task Publish_now_sends_the_last_chunk_now()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        await harness.MoveAsync(id, null);
        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(2), Token);

        Assert.Equal((PublicationState.Published, true), (published.State, published.PublishAt < TenInstant));
        Assert.Equal([AttemptState.Published], await harness.StatesAsync(id));
        Assert.Equal(Chunks, harness.Wire.Count(Put));
    }

    [Fact]
    public async Task What_no_longer_fits_the_account_at_the_instant_never_gets_its_last_chunk()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        await harness.WriteAsync(db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.Options.PrivacyLevel, "ONLY_ON_SUNDAYS"), Token), Token);

        await harness.ToAsync(TenInstant);
        await harness.ToAsync(TenInstant.AddHours(2));

        var failed = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Failed, FailureCodes.PrivacyMismatch), (failed.State, failed.ProblemCode));
        Assert.Equal([AttemptState.Abandoned], await harness.StatesAsync(id));
        Assert.Equal(Chunks - 1, harness.Wire.Count(Put));
    }

    [Fact]
    public async Task An_account_that_cannot_be_asked_at_the_instant_waits_parked_and_keeps_its_lane_free()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        harness.Wire.CutBefore("/creator_info/", 1, 2);

        await harness.ToAsync(TenInstant);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Parked, FailureCodes.TikTokUnreachable), (waiting.State, waiting.ProblemCode));

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, Soon, Token)).State);
        Assert.Equal([AttemptState.Published], await harness.StatesAsync(id));
    }

    [Fact]
    public async Task Back_late_but_within_the_urls_hour_the_last_chunk_still_goes_out()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        harness.Clock.Advance(TimeSpan.FromMinutes(25));
        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);

        Assert.Equal((PublicationState.Published, 900), (published.State, published.LateSeconds));
        Assert.Equal([AttemptState.Published], await harness.StatesAsync(id));
    }

    [Fact]
    public async Task Back_after_the_urls_hour_it_is_uploaded_again_as_the_late_policy_allows()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        harness.Clock.Advance(TimeSpan.FromHours(2));
        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);

        Assert.Equal(PublicationState.Published, published.State);
        Assert.InRange(published.LateSeconds!.Value, 6600, 6610);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Published], await harness.StatesAsync(id));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task Back_late_where_a_person_is_to_be_asked_it_is_given_up_and_waits()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync(), new LateRule(LatePolicy.Ask, null));

        harness.Clock.Advance(TimeSpan.FromMinutes(20));
        await harness.DrainAsync(Token);
        await harness.ToAsync(TenInstant.AddHours(3));

        var held = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.Late, null), (held.State, held.ProblemCode, held.NextStepAt));
        Assert.Equal([AttemptState.Abandoned], await harness.StatesAsync(id));
        Assert.Equal(Chunks - 1, harness.Wire.Count(Put));
    }

    [Fact]
    public async Task A_url_that_ran_out_at_tiktok_first_is_proven_empty_before_anything_is_sent_anew()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        // As if our clock had believed in it longer than TikTok does.
        await harness.WriteAsync(db => db.Attempts.ExecuteUpdateAsync(set => set.SetProperty(a => a.UploadUrlExpiresAt, a => TenInstant.AddMinutes(70)), Token), Token);

        harness.Clock.Advance(TenInstant.AddMinutes(65) - harness.Clock.GetUtcNow());
        await harness.DrainAsync(Token);
        Assert.Equal([AttemptState.Sending], await harness.StatesAsync(id));
        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(2), Token);

        Assert.Equal(PublicationState.Published, published.State);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Published], await harness.StatesAsync(id));
        Assert.True((await harness.InstantsAsync(id, PublicationEventKinds.InitSent))[1] >= TenInstant.AddMinutes(70 + 15 + 5));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Theory]
    [InlineData("/creator_info/", 2, true)]
    [InlineData("/creator_info/", 2, false)]
    [InlineData(Put, 3, true)]
    [InlineData(Put, Chunks - 1, false)]
    [InlineData(Put, Chunks, true)]
    [InlineData(Put, Chunks, false)]
    public async Task After_a_crash_it_is_posted_once_and_not_before_its_instant(string call, int nth, bool before)
    {
        await using var harness = await StartAsync();
        var id = await harness.AheadAsync(await harness.ConnectedAsync());
        var asked = call == Put ? 0 : harness.Wire.Count(call);
        (before ? (Action<string, int>)harness.Wire.CrashBefore : harness.Wire.CrashAfter)(call, asked + nth);

        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(2), Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
        Assert.All(await harness.InstantsAsync(id, PublicationEventKinds.LastChunkSending), at => Assert.InRange(at, TenInstant, TenInstant.AddSeconds(30)));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task An_upload_ahead_gives_way_to_what_is_due()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.AheadAsync(account);
        var due = await harness.ScheduleAsync(account, "2026-11-24T09:50:05", Token);
        var chunks = 0;
        harness.Wire.Before = call =>
        {
            if (call.StartsWith(Put, StringComparison.Ordinal) && ++chunks == 2)
            {
                harness.Clock.Advance(TimeSpan.FromSeconds(5));
            }

            return Task.CompletedTask;
        };

        await harness.ToAsync(Begins);

        Assert.Equal([TenInstant.AddSeconds(-595)], await harness.InstantsAsync(due, PublicationEventKinds.LastChunkSending));
        Assert.Equal(2, (await harness.InstantsAsync(id, PublicationEventKinds.Parked)).Count);
        Assert.Equal((PublicationState.Parked, Chunks), ((await harness.PublicationAsync(id, Token)).State, chunks));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, AnHour, Token)).State);
        Assert.Equal([AttemptState.Published], await harness.StatesAsync(id));
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
