using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Media;

/// <summary>The library: listing, deleting, thumbnails of browsers. One behaviour on every database.</summary>
public abstract class LibraryTests(DatabaseProvider provider)
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_each_other_newest_first_without_gap_or_repetition()
    {
        await using var harness = await StartAsync();
        var ids = new List<MediaId>();
        for (var i = 0; i < MediaQueries.PageSize + 20; i++)
        {
            ids.Add(await harness.UploadAsync(SampleVideo.Mp4Like(64), Token));
            // Several of one instant, so that the page ends between such.
            harness.Clock.Advance(i % 9 == 0 ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
        }

        var queries = harness.Get<MediaQueries>();
        var first = await queries.ListAsync(MediaHarness.WorkspaceId, null, Token);
        Assert.Equal(MediaQueries.PageSize + 1, first.Count);
        var page = first.Take(MediaQueries.PageSize).ToList();
        var second = await queries.ListAsync(MediaHarness.WorkspaceId, page[^1].Media.Id, Token);

        var seen = page.Concat(second).Select(view => view.Media).ToList();
        Assert.Equal(20, second.Count);
        Assert.Equal(ids.ToHashSet(), seen.Select(media => media.Id).ToHashSet());
        Assert.Equal(seen.OrderByDescending(media => media.CreatedAt).Select(media => media.CreatedAt), seen.Select(media => media.CreatedAt));
        Assert.Empty(await queries.ListAsync(MediaHarness.OtherWorkspaceId, null, Token));
    }

    [Fact]
    public async Task What_a_post_uses_is_not_deleted()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(64), Token);
        var post = await harness.PostWithAsync(id, Token);

        Assert.Equal(1, (await harness.Get<MediaQueries>().FindAsync(MediaHarness.WorkspaceId, id, Token))!.PostCount);
        Assert.Equal(1, Assert.IsType<DeleteMediaOutcome.InUse>(await DeleteAsync(harness, id)).Posts);
        await harness.WriteAsync(db => db.Posts.Where(p => p.Id == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeletedAt, harness.Clock.GetUtcNow()), Token), Token);

        Assert.IsType<DeleteMediaOutcome.Deleted>(await DeleteAsync(harness, id));
    }

    [Fact]
    public async Task Deleting_takes_it_out_at_once_and_its_bytes_later()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(64), Token);
        await harness.DrainAsync(Token);
        Assert.Equal(SetThumbnailOutcome.Set, await SetAsync(harness, id, Jpeg));

        Assert.IsType<DeleteMediaOutcome.Deleted>(await DeleteAsync(harness, id));
        Assert.Null(await harness.Get<MediaQueries>().FindAsync(MediaHarness.WorkspaceId, id, Token));
        Assert.IsType<DeleteMediaOutcome.NotFound>(await DeleteAsync(harness, id));
        Assert.True(File.Exists(harness.PathOf(id)));
        await harness.DrainAsync(Token);

        Assert.Empty(Directory.GetFiles(harness.Folder, "*", SearchOption.AllDirectories));
        Assert.Null((await harness.MediaAsync(id, Token))!.DueAt);
        Assert.Equal(1, await harness.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "media.deleted" && e.EntityId == id.Value, Token), Token));
    }

    [Fact]
    public async Task Bytes_that_something_in_flight_may_send_stay_until_it_has_ended()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(64), Token);
        await harness.DrainAsync(Token);
        var publication = await InFlightAsync(harness, id);
        await DeleteAsync(harness, id);

        await harness.DrainAsync(Token);
        Assert.True(File.Exists(harness.PathOf(id)));
        await harness.WriteAsync(db => db.Publications.Where(p => p.Id == publication).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PublicationState.Published), Token), Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(2));
        await harness.DrainAsync(Token);

        Assert.False(File.Exists(harness.PathOf(id)));
    }

    [Fact]
    public async Task Another_workspace_deletes_nothing()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(64), Token);

        Assert.IsType<DeleteMediaOutcome.NotFound>(await harness.Get<DeleteMedia>().ExecuteAsync(MediaHarness.OtherWorkspaceId, MediaHarness.Author, id, Token));
        using var picture = new MemoryStream(Jpeg);
        Assert.Equal(SetThumbnailOutcome.NotFound, await harness.Get<SetThumbnail>().ExecuteAsync(MediaHarness.OtherWorkspaceId, id, picture, Token));

        Assert.Null((await harness.MediaAsync(id, Token))!.DeletedAt);
    }

    [Fact]
    public async Task The_browsers_frame_is_taken_once()
    {
        await using var harness = await StartAsync();
        var id = await harness.UploadAsync(SampleVideo.Mp4Like(64), Token);

        Assert.Equal(SetThumbnailOutcome.NotAPicture, await SetAsync(harness, id, "<svg/>"u8.ToArray()));
        Assert.Equal(SetThumbnailOutcome.TooLarge, await SetAsync(harness, id, [.. Jpeg, .. new byte[SetThumbnail.LargestPicture]]));
        Assert.Equal(SetThumbnailOutcome.Set, await SetAsync(harness, id, Jpeg));
        Assert.Equal(SetThumbnailOutcome.Present, await SetAsync(harness, id, [.. Jpeg, 4]));

        var media = await harness.MediaAsync(id, Token);
        Assert.Equal(Jpeg, await File.ReadAllBytesAsync(harness.Get<MediaStore>().PathOf(media!.ThumbnailKey!), Token));
        await harness.DrainAsync(Token);
        Assert.Equal(media.ThumbnailKey, (await harness.MediaAsync(id, Token))!.ThumbnailKey);
    }

    private static Task<DeleteMediaOutcome> DeleteAsync(MediaHarness harness, MediaId id) =>
        harness.Get<DeleteMedia>().ExecuteAsync(MediaHarness.WorkspaceId, MediaHarness.Author, id, Token);

    private static async Task<SetThumbnailOutcome> SetAsync(MediaHarness harness, MediaId id, byte[] bytes)
    {
        using var picture = new MemoryStream(bytes);
        return await harness.Get<SetThumbnail>().ExecuteAsync(MediaHarness.WorkspaceId, id, picture, Token);
    }

    private static Task<PublicationId> InFlightAsync(MediaHarness harness, MediaId media) => InFlightRows.AddAsync(harness, media, Token);

    private Task<MediaHarness> StartAsync() => MediaHarness.StartAsync(provider, Token, withTools: false);
}
