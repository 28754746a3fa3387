using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;
using static Cuewright.Core.Tests.Publishing.Ahead.AheadPosts;

namespace Cuewright.Core.Tests.Publishing.Ahead;

/// <summary>Until the last chunk leaves, a person may change, move, hold or drop what is uploaded ahead: that chunk is never sent then.</summary>
public abstract class TakeBackTests(DatabaseProvider provider)
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancelled_while_parked_it_never_gets_its_last_chunk()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        Assert.IsType<PublicationOutcome.Done>(await harness.CancelAsync(id));
        await harness.ToAsync(TenInstant.AddHours(1));

        await NeverSentAsync(harness, id, PublicationState.Cancelled);
        Assert.Equal(FailureCodes.TakenBack, (await harness.AttemptsAsync(id, Token))[0].FailureCode);
    }

    [Fact]
    public async Task Deleted_taken_off_the_schedule_or_out_of_the_post_it_never_gets_its_last_chunk()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.ParkedAsync(account);
        var post = (await harness.PublicationAsync(id, Token)).PostId;

        Assert.IsType<ScheduleOutcome.Done>(await harness.Get<UnschedulePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post, await VersionAsync(harness, post), Token));
        await harness.ToAsync(TenInstant);
        await NeverSentAsync(harness, id, PublicationState.Draft);

        await harness.Get<SchedulePost>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, post, await VersionAsync(harness, post), new ScheduleTime(false, "2026-11-24T11:00", null, false), Token);
        await harness.ToAsync(TenInstant.AddMinutes(58));
        Assert.Equal([AttemptState.Abandoned, AttemptState.Parked], await harness.StatesAsync(id));
        Assert.IsType<SavePostOutcome.Saved>(await harness.EditAsync(id, input => input with { Accounts = [] }));
        Assert.IsType<DeletePostOutcome.Deleted>(await harness.Get<DeletePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, post, Token));
        await harness.ToAsync(TenInstant.AddHours(3));
        await NeverSentAsync(harness, id, PublicationState.Cancelled, 2);
    }

    [Fact]
    public async Task Edited_while_parked_it_goes_out_once_with_the_new_caption()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        Assert.IsType<SavePostOutcome.Saved>(await harness.EditAsync(id, input => input with { Caption = "Better words" }));
        await harness.DrainAsync(Token);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Parked], await harness.StatesAsync(id));
        await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);

        Assert.Equal("Better words", Assert.Single(await harness.TikTok.PostsAsync(Handle, Token)).GetProperty("caption").GetString());
        Assert.Equal([TenInstant], await harness.InstantsAsync(id, PublicationEventKinds.LastChunkSending));
    }

    [Fact]
    public async Task Other_options_begin_anew_and_a_late_policy_alone_changes_nothing()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        await harness.EditAsync(id, input => input with { Late = new Core.Publishing.Late.LateRule(Core.Publishing.Late.LatePolicy.Skip, null) });
        Assert.Equal(PublicationState.Parked, (await harness.PublicationAsync(id, Token)).State);
        await harness.EditAsync(id, input => input with { Accounts = [input.Accounts[0] with { Options = Direct with { AllowComment = true } }] });

        Assert.Equal((PublicationState.Scheduled, AttemptState.Abandoned), ((await harness.PublicationAsync(id, Token)).State, (await harness.StatesAsync(id)).Single()));
        await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);
        Assert.False(Assert.Single(await harness.TikTok.PostsAsync(Handle, Token)).GetProperty("disableComment").GetBoolean());
    }

    [Fact]
    public async Task No_longer_to_be_uploaded_ahead_all_of_it_goes_out_at_the_instant()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        await harness.EditAsync(id, input => input with { UploadAhead = false });

        var scheduled = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, TenInstant, null), (scheduled.State, scheduled.NextStepAt, scheduled.AheadSeconds));
        await harness.EditAsync(id, input => input with { UploadAhead = true });
        Assert.Equal(Begins, (await harness.PublicationAsync(id, Token)).NextStepAt);
    }

    [Fact]
    public async Task Moved_it_is_uploaded_again_and_the_same_time_again_keeps_it()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());

        Assert.IsType<ScheduleOutcome.Done>(await harness.MoveAsync(id, Ten));
        Assert.Equal(PublicationState.Parked, (await harness.PublicationAsync(id, Token)).State);
        Assert.IsType<ScheduleOutcome.Done>(await harness.MoveAsync(id, "2026-11-24T12:00"));

        var moved = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, Begins.AddHours(2)), (moved.State, moved.NextStepAt));
        await harness.ToAsync(TenInstant.AddMinutes(30));
        await NeverSentAsync(harness, id, PublicationState.Scheduled);
    }

    [Fact]
    public async Task A_pause_gives_it_up_and_it_begins_again_afterwards()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.ParkedAsync(account);

        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);
        await harness.ToAsync(TenInstant.AddMinutes(10));
        await NeverSentAsync(harness, id, PublicationState.Scheduled);
        await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, AnHour, Token)).State);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Published], await harness.StatesAsync(id));
    }

    [Fact]
    public async Task A_disconnected_account_gives_it_up_and_connected_again_it_begins_anew()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.ParkedAsync(account);

        await harness.DisconnectAsync(account);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.AccountDisconnected), ((await harness.PublicationAsync(id, Token)).State, (await harness.PublicationAsync(id, Token)).ProblemCode));
        await harness.ConnectedAsync(again: account);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, AnHour, Token)).State);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Published], await harness.StatesAsync(id));
    }

    [Fact]
    public async Task An_account_in_another_grants_lane_begins_anew_there_and_a_removed_one_never()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var id = await harness.ParkedAsync(account);
        var other = await harness.GrantOfAsync(await harness.ConnectedAsync(OtherHandle));

        await harness.WriteAsync(db => harness.Get<AccountPublications>().MoveOpenAsync(db, account, other.Id, Token), Token);
        var moved = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, other.Id, AttemptState.Abandoned), (moved.State, moved.GrantId, (await harness.StatesAsync(id)).Single()));

        Assert.IsType<RemoveAccountOutcome.Removed>(await harness.Get<RemoveAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token));
        await harness.ToAsync(TenInstant.AddMinutes(5));
        await NeverSentAsync(harness, id, PublicationState.Cancelled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Chunks - 1)]
    public async Task Cancelled_while_its_chunks_go_out_with_the_version_of_before_them_it_stops(int chunk)
    {
        await using var harness = await StartAsync();
        var id = await harness.AheadAsync(await harness.ConnectedAsync());
        var (version, chunks) = (0, 0);
        harness.Wire.Before = async call =>
        {
            if (!call.StartsWith(Put, StringComparison.Ordinal))
            {
                return;
            }

            chunks++;
            version = version == 0 ? (await harness.PublicationAsync(id, Token)).Version : version;
            if (chunks == chunk)
            {
                Assert.IsType<PublicationOutcome.Done>(
                    await harness.Get<CancelPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, Token));
            }
        };

        await harness.ToAsync(Begins);
        await harness.ToAsync(TenInstant.AddHours(1));

        Assert.Equal(chunk, chunks);
        Assert.Equal((PublicationState.Cancelled, AttemptState.Abandoned), ((await harness.PublicationAsync(id, Token)).State, (await harness.StatesAsync(id)).Single()));
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task Between_the_claim_at_the_instant_and_the_last_chunk_a_cancellation_still_wins()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        var asked = harness.Wire.Count("/creator_info/");
        harness.Wire.Before = async call =>
        {
            if (call.Contains("/creator_info/", StringComparison.Ordinal))
            {
                Assert.IsType<PublicationOutcome.Done>(await harness.CancelAsync(id));
            }
        };

        await harness.ToAsync(TenInstant);
        await harness.ToAsync(TenInstant.AddMinutes(30));

        Assert.Equal(asked + 1, harness.Wire.Count("/creator_info/"));
        await NeverSentAsync(harness, id, PublicationState.Cancelled);
    }

    [Fact]
    public async Task From_the_last_chunk_on_nobody_can_take_it_back()
    {
        await using var harness = await StartAsync();
        var id = await harness.ParkedAsync(await harness.ConnectedAsync());
        PublicationOutcome? cancelled = null;
        harness.Wire.Before = async call => cancelled = call.StartsWith(Put, StringComparison.Ordinal) ? await harness.CancelAsync(id) : cancelled;

        await harness.ToAsync(TenInstant);

        Assert.IsType<PublicationOutcome.WrongState>(cancelled);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, AnHour, Token)).State);
    }

    [Fact]
    public async Task At_the_very_instant_one_of_the_two_writers_wins()
    {
        await using var harness = await StartAsync();
        var ids = new List<(PublicationId Id, string Handle)>();
        foreach (var handle in (await harness.TikTok.HandlesAsync(Token)).Take(3))
        {
            ids.Add((await harness.AheadAsync(await harness.ConnectedAsync(handle)), handle));
        }

        await harness.ToAsync(Begins);
        Assert.All(await Task.WhenAll(ids.Select(one => harness.PublicationAsync(one.Id, Token))), one => Assert.Equal(PublicationState.Parked, one.State));
        harness.Clock.Advance(TenInstant - harness.Clock.GetUtcNow());

        var cancels = ids.Select(one => TryCancelAsync(harness, one.Id)).ToList();
        await harness.DrainAsync(Token);
        var won = await Task.WhenAll(cancels);

        for (var i = 0; i < ids.Count; i++)
        {
            var ended = won[i] ? await harness.PublicationAsync(ids[i].Id, Token) : await harness.UntilAsync(ids[i].Id, PublicationState.Published, AnHour, Token);
            Assert.Equal(won[i] ? PublicationState.Cancelled : PublicationState.Published, ended.State);
            Assert.Equal(won[i] ? 0 : 1, (await harness.TikTok.PostsAsync(ids[i].Handle, Token)).Count);
        }
    }

    private static async Task<bool> TryCancelAsync(PublishingHarness harness, PublicationId id)
    {
        try
        {
            return await harness.CancelAsync(id) is PublicationOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The claim came between the reading and the writing.
            return false;
        }
    }

    private static async Task NeverSentAsync(PublishingHarness harness, PublicationId id, PublicationState state, int uploads = 1)
    {
        Assert.Equal(state, (await harness.PublicationAsync(id, Token)).State);
        Assert.All(await harness.StatesAsync(id), one => Assert.Equal(AttemptState.Abandoned, one));
        Assert.Equal((Chunks - 1) * uploads, harness.Wire.Count(Put));
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
    }

    private static Task<int> VersionAsync(PublishingHarness harness, PostId post) =>
        harness.ReadAsync(db => db.Posts.Where(p => p.Id == post).Select(p => p.Version).SingleAsync(Token), Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
