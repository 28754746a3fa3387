using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>An attempt with photos is prepared: what it will show is fixed, and what stands against it is found before anything is sent.</summary>
public abstract class PhotoPreparationTests(DatabaseProvider provider)
{
    private static readonly PublicationOptions Chosen = new() { PrivacyLevel = PrivacyLevels.SelfOnly, AllowComment = true, AutoAddMusic = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_attempt_keeps_order_title_cover_and_choices_whatever_becomes_of_the_post()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (first, second) = (await harness.PhotoAsync(1080, 1350, Token), await harness.PhotoAsync(800, 800, Token));
        var id = await PublishAsync(harness, new PostInputPhotos([second, first, second], "Three loaves", 1));
        await harness.DrainAsync(Token);

        await harness.WriteAsync(db => db.PostPhotos.ExecuteDeleteAsync(Token), Token);

        var attempt = (await harness.AttemptsAsync(id, Token))[0];
        Assert.Equal((PostKind.Photos, "Three loaves", 1, null, 0), (attempt.Kind, attempt.Title, attempt.PhotoCoverIndex, attempt.MediaId, attempt.ChunkCount));
        Assert.Equal(Chosen, attempt.Options);
        var photos = await harness.ReadAsync(db => db.PhotosOf(attempt.Id).ToListAsync(Token), Token);
        Assert.Equal([second, first, second], photos.Select(photo => photo.Id));
        Assert.Equal(photos.Sum(photo => photo.Size), attempt.Size);
    }

    [Fact]
    public async Task A_draft_for_the_inbox_is_prepared_without_a_question()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var options = new PublicationOptions { Mode = PublicationMode.Inbox };
        var id = await PublishAsync(harness, new PostInputPhotos([await harness.PhotoAsync(800, 800, Token)]), options);
        var asked = harness.Wire.Count("/creator_info/");

        await harness.DrainAsync(Token);

        var attempt = (await harness.AttemptsAsync(id, Token))[0];
        Assert.Equal((PostKind.Photos, options), (attempt.Kind, attempt.Options));
        Assert.Equal(asked, harness.Wire.Count("/creator_info/"));
    }

    [Theory]
    [InlineData("bytes gone")]
    [InlineData("rejected")]
    public async Task One_bad_photo_stops_the_whole_post_before_anything_is_sent(string what)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (good, bad) = (await harness.PhotoAsync(1080, 1350, Token), await harness.PhotoAsync(800, 800, Token));
        var id = await PublishAsync(harness, new PostInputPhotos([good, bad]));
        if (what == "rejected")
        {
            await harness.WriteAsync(db => db.Media.Where(media => media.Id == bad).ExecuteUpdateAsync(set => set.SetProperty(media => media.State, MediaState.Rejected), Token), Token);
        }
        else
        {
            harness.Get<MediaStore>().Delete(MediaKeys.Content(bad));
        }

        await harness.DrainAsync(Token);

        var publication = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Failed, FailureCodes.MediaMissing), (publication.State, publication.ProblemCode));
        Assert.Empty(await harness.AttemptsAsync(id, Token));
        Assert.Equal(0, harness.Wire.Count("/init/"));
    }

    [Fact]
    public async Task A_look_ahead_finds_a_bad_photo_and_no_length()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (good, bad) = (await harness.PhotoAsync(1080, 1350, Token), await harness.PhotoAsync(800, 800, Token));
        var account = await harness.ConnectedAsync();
        var input = new PostInput("Soon", null, null, [new(account, Chosen)]) { Photos = new([good, bad]) };
        var id = await harness.ScheduleAsync(input, "2026-11-24T12:00", Token);
        await ChecksAsync(harness);
        Assert.Null((await harness.PublicationAsync(id, Token)).Risks);

        await harness.WriteAsync(db => db.Media.Where(media => media.Id == bad).ExecuteUpdateAsync(set => set.SetProperty(media => media.State, MediaState.Rejected), Token), Token);
        harness.Clock.Advance(TimeSpan.FromHours(2));
        await ChecksAsync(harness);

        Assert.Equal(RiskCodes.MediaMissing, (await harness.PublicationAsync(id, Token)).Risks);
    }

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, PostInputPhotos photos, PublicationOptions? options = null)
    {
        var account = await harness.ConnectedAsync();
        var input = new PostInput("Fresh out of the oven", null, null, [new(account, options ?? Chosen)]) { Photos = photos };
        return Assert.Single(await harness.PublishNowAsync(input, Token));
    }

    private static Task<int> ChecksAsync(PublishingHarness harness) => harness.Get<PreflightStep>().RunOnceAsync(Token);
}
