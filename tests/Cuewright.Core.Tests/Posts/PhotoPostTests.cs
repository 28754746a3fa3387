using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Posts;

/// <summary>Posts made of photos: saving them, giving them a time, and showing them.</summary>
public abstract class PhotoPostTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task Order_title_cover_and_music_are_kept_as_they_were_saved()
    {
        var desk = await Core.OpenAsync(Token);
        var photos = await desk.PhotosAsync(3, Token);
        var music = Chosen with { AutoAddMusic = true, AllowComment = true };
        IReadOnlyList<MediaId> order = [photos[2], photos[0], photos[1]];

        var saved = await desk.SavedAsync(
            new PostInput(new string('d', 4000), null, null, [new(await desk.AccountAsync("bakery", Token), music)]) { Photos = new(order, "Three loaves", 1) }, Token);

        Assert.Equal((PostKind.Photos, "Three loaves", 1, null), (saved.Post.Kind, saved.Post.Title, saved.Post.PhotoCoverIndex, saved.Post.MediaId));
        Assert.Equal(order, saved.Content.Photos.Select(photo => photo.Id));
        Assert.Null(saved.Content.Video);
        Assert.Equal(music, saved.Publications[0].Options);
        Assert.All(order, photo => Assert.Equal(1, saved.PostCounts[photo]));
    }

    [Fact]
    public async Task Saving_again_reorders_takes_out_and_puts_in()
    {
        var desk = await Core.OpenAsync(Token);
        var photos = await desk.PhotosAsync(4, Token);
        var id = (await desk.SavedAsync(Of(photos[0], photos[1], photos[2]), Token)).Post.Id;

        await SaveAgainAsync(desk, id, 1, Of(photos[3], photos[0]));
        var (order, version) = await ReadAsync(desk, id);
        Assert.Equal([photos[3], photos[0]], order);

        await SaveAgainAsync(desk, id, version, Of(photos[0], photos[3], photos[1], photos[2]));
        (order, _) = await ReadAsync(desk, id);
        Assert.Equal([photos[0], photos[3], photos[1], photos[2]], order);
    }

    [Fact]
    public async Task A_post_changes_its_kind_with_its_media()
    {
        var desk = await Core.OpenAsync(Token);
        var (photo, video) = (await desk.PhotoAsync(Token), await desk.VideoAsync(Token));
        var id = (await desk.SavedAsync(Of(photo) with { Photos = new([photo], "Title", 0) }, Token)).Post.Id;

        await SaveAgainAsync(desk, id, 1, new PostInput("Now moving", video, 100, []));
        var moving = await desk.PostAsync(id, Token);
        Assert.Equal((PostKind.Video, null, null, video), (moving.Post.Kind, moving.Post.Title, moving.Post.PhotoCoverIndex, moving.Content.Video!.Id));
        Assert.Empty(moving.Content.Photos);

        await SaveAgainAsync(desk, id, moving.Post.Version, Of(photo));
        Assert.Equal([photo], (await desk.PostAsync(id, Token)).Content.Photos.Select(one => one.Id));
        Assert.Equal(["post.created", "post.updated", "post.updated"], (await desk.AuditAsync(Token)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_cannot_be_saved_is_refused_at_its_field()
    {
        var desk = await Core.OpenAsync(Token);
        var (photo, video, account) = (await desk.PhotoAsync(Token), await desk.VideoAsync(Token), await desk.AccountAsync("bakery", Token));
        var theirs = await (await Core.OpenAsync(Token)).PhotoAsync(Token);
        (PostInput Input, string Field, string Code)[] wrong =
        [
            (Of(photo) with { MediaId = video }, "photoIds", "media_mixed"),
            (Of([.. Enumerable.Repeat(photo, 36)]), "photoIds", "too_many_photos"),
            (Of(photo, video), "photoIds[1]", "media_is_video"),
            (Of(photo, theirs), "photoIds[1]", "media_missing"),
            (Of(photo, MediaId.New(Core.Clock)), "photoIds[1]", "media_missing"),
            (new PostInput("Hi", photo, null, []), "mediaId", "media_is_photo"),
            (Of(photo) with { Photos = new([photo], new string('t', 91)) }, "title", "title_too_long"),
            (Of(photo) with { Photos = new([photo], "a\0b") }, "title", "title_unreadable"),
            (new PostInput("Hi", video, null, []) { Photos = new([], "Title") }, "title", "title_needs_photos"),
            (Of(photo) with { Photos = new([photo], null, 1) }, "photoCoverIndex", "cover_out_of_range"),
            (Of(photo) with { Photos = new([photo], null, -1) }, "photoCoverIndex", "cover_out_of_range"),
            (new PostInput("Hi", video, null, []) { Photos = new([], null, 0) }, "photoCoverIndex", "cover_out_of_range"),
            (Of(photo) with { CoverTimestampMs = 0 }, "coverTimestampMs", "cover_needs_video"),
            (Of(photo) with { Caption = new string('d', 4001) }, "caption", "caption_too_long"),
            (Of(photo) with { Accounts = [new(account, Chosen with { AllowDuet = true })] }, "accounts[0].options.allowDuet", "duet_needs_video"),
            (Of(photo) with { Accounts = [new(account, Chosen with { AllowStitch = true })] }, "accounts[0].options.allowStitch", "stitch_needs_video"),
            (new PostInput("Hi", video, null, [new(account, Chosen with { AutoAddMusic = true })]), "accounts[0].options.autoAddMusic", "music_needs_photos"),
        ];

        foreach (var (input, field, code) in wrong)
        {
            var problem = Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(await desk.CreateAsync(input, Token)).Problems);
            Assert.Equal((field, code), (problem.Field, problem.Code));
            Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await desk.AuditAsync(Token));
    }

    [Fact]
    public async Task Thirty_five_photos_and_ninety_units_fit()
    {
        var desk = await Core.OpenAsync(Token);
        var photo = await desk.PhotoAsync(Token);

        var saved = await desk.SavedAsync(new PostInput("", null, null, []) { Photos = new([.. Enumerable.Repeat(photo, 35)], new string('t', 90), 34) }, Token);

        Assert.Equal(35, saved.Content.Photos.Count);
        Assert.Equal(1, saved.PostCounts[photo]);
    }

    [Theory]
    [InlineData("processing", "media_not_ready")]
    [InlineData("rejected", "media_rejected")]
    [InlineData("deleted", "media_missing")]
    public async Task A_time_needs_every_photo_to_be_ready(string state, string code)
    {
        var desk = await Core.OpenAsync(Token);
        var photos = await desk.PhotosAsync(2, Token);
        var draft = await desk.SavedAsync(Of([.. photos]) with { Accounts = [new(await desk.AccountAsync("bakery", Token), Chosen)] }, Token);
        await Core.WriteAsync(
            async db =>
            {
                var photo = await db.Media.SingleAsync(media => media.Id == photos[1], Token);
                photo.State = state switch { "processing" => MediaState.Processing, "rejected" => MediaState.Rejected, _ => MediaState.Ready };
                photo.DeletedAt = state == "deleted" ? Core.Clock.GetUtcNow() : null;
            },
            Token);

        var problem = Assert.Single(Assert.IsType<ScheduleOutcome.Invalid>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token)).Problems);

        Assert.Equal(("photoIds[1]", code), (problem.Field, problem.Code));
    }

    [Fact]
    public async Task The_calendar_shows_the_cover_and_how_many_there_are()
    {
        var desk = await Core.OpenAsync(Token);
        var (photos, account) = (await desk.PhotosAsync(3, Token), await desk.AccountAsync("bakery", Token));
        var draft = await desk.SavedAsync(new PostInput("Hi", null, null, [new(account, Chosen)]) { Photos = new(photos, null, 2) }, Token);
        Assert.IsType<ScheduleOutcome.Done>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token));
        var video = await desk.ScheduledAsync(account, "2027-01-10T12:00", Token);

        var entries = await Core.Get<CalendarQueries>().BetweenAsync(desk.WorkspaceId, new(2027, 1, 10), new(2027, 1, 11), "Europe/Berlin", Token);

        Assert.Equal([(photos[2], 3), (video.Content.Video!.Id, 0)], entries.Select(entry => (entry.Cover!.Id, entry.PhotoCount)));
        var detail = await Core.Get<PublicationQueries>().FindDetailAsync(desk.WorkspaceId, entries[0].Publication.Id, Token);
        Assert.Equal(photos, detail!.Content.Photos.Select(photo => photo.Id));
    }

    [Fact]
    public async Task What_has_a_time_stays_publishable_when_it_is_saved_again()
    {
        var desk = await Core.OpenAsync(Token);
        var (photos, account) = (await desk.PhotosAsync(2, Token), await desk.AccountAsync("bakery", Token));
        var draft = await desk.SavedAsync(Of([.. photos]) with { Accounts = [new(account, Chosen)] }, Token);
        Assert.IsType<ScheduleOutcome.Done>(await desk.ScheduleAsync(draft.Post.Id, 1, At("2027-01-10T10:00"), Token));
        var version = (await desk.PostAsync(draft.Post.Id, Token)).Post.Version;

        var empty = await desk.UpdateAsync(draft.Post.Id, version, new PostInput("Hi", null, null, [new(account, Chosen)]), Token);

        Assert.Equal("media_missing", Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(empty).Problems).Code);
        Assert.Equal(photos, (await desk.PostAsync(draft.Post.Id, Token)).Content.Photos.Select(photo => photo.Id));
        await SaveAgainAsync(desk, draft.Post.Id, version, Of(photos[1]) with { Accounts = [new(account, Chosen)] });
    }

    private static PostInput Of(params MediaId[] photos) => new("Hi", null, null, []) { Photos = new(photos) };

    private static async Task SaveAgainAsync(Desk desk, PostId id, int version, PostInput input) =>
        Assert.IsType<SavePostOutcome.Saved>(await desk.UpdateAsync(id, version, input, Token));

    private static async Task<(IEnumerable<MediaId> Order, int Version)> ReadAsync(Desk desk, PostId id)
    {
        var post = await desk.PostAsync(id, Token);
        return (post.Content.Photos.Select(photo => photo.Id), post.Post.Version);
    }
}
