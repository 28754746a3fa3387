using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Support;

/// <summary>One workspace as its editor uses it.</summary>
internal sealed class Desk(CoreHarness harness, Guid workspaceId, Actor editor)
{
    public static readonly PublicationOptions Chosen = new() { PrivacyLevel = PrivacyLevels.SelfOnly };

    public Guid WorkspaceId => workspaceId;

    public Actor Editor => editor;

    public static ScheduleTime At(string localTime, string timeZone = "Europe/Berlin") => new(false, localTime, timeZone, false);

    /// <summary>A connected account with a zone of its own.</summary>
    public async Task<AccountId> AccountInAsync(string username, string timeZone, CancellationToken cancellationToken)
    {
        var id = await AccountAsync(username, cancellationToken);
        await harness.WriteAsync(
            async db => (await db.Accounts.IgnoreQueryFilters().SingleAsync(account => account.Id == id, cancellationToken)).TimeZone = timeZone,
            cancellationToken);
        return id;
    }

    /// <summary>A connected account, without the consent that the tests of accounts go through.</summary>
    public async Task<AccountId> AccountAsync(string username, CancellationToken cancellationToken)
    {
        var now = harness.Clock.GetUtcNow();
        var (id, app, grant) = (AccountId.New(harness.Clock), Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        await harness.WriteAsync(
            db =>
            {
                db.DeveloperApps.Add(new DeveloperApp { Id = app, Name = "App", ClientKey = $"key{app:N}", ClientSecret = "x", CreatedAt = now });
                db.Grants.Add(new Grant
                {
                    Id = grant,
                    DeveloperAppId = app,
                    OpenId = $"open-{grant:N}",
                    AccessToken = "x",
                    AccessExpiresAt = now.AddDays(1),
                    RefreshToken = "x",
                    RefreshExpiresAt = now.AddDays(365),
                    Scopes = "video.publish",
                    CreatedAt = now,
                });
                db.Lanes.Add(new Lane { GrantId = grant });
                db.Accounts.Add(new Account { Id = id, WorkspaceId = workspaceId, GrantId = grant, Username = username, Nickname = username, ConnectedAt = now });
                return Task.CompletedTask;
            },
            cancellationToken);
        return id;
    }

    /// <summary>A video that is ready; its bytes are nowhere.</summary>
    public Task<MediaId> VideoAsync(CancellationToken cancellationToken, MediaFacts? facts = null) => MediaAsync("clip.mp4", "video/mp4", facts, null, cancellationToken);

    /// <summary>A photo that is ready; its bytes are nowhere.</summary>
    public Task<MediaId> PhotoAsync(CancellationToken cancellationToken) =>
        MediaAsync("photo.jpg", PhotoType.Jpeg, null, new PhotoFacts { Width = 1080, Height = 1350, Orientation = 1 }, cancellationToken);

    public async Task<IReadOnlyList<MediaId>> PhotosAsync(int count, CancellationToken cancellationToken)
    {
        var photos = new List<MediaId>();
        for (var i = 0; i < count; i++)
        {
            photos.Add(await PhotoAsync(cancellationToken));
        }

        return photos;
    }

    private async Task<MediaId> MediaAsync(string fileName, string contentType, MediaFacts? facts, PhotoFacts? photo, CancellationToken cancellationToken)
    {
        var id = MediaId.New(harness.Clock);
        await harness.WriteAsync(
            db =>
            {
                db.Media.Add(new MediaItem
                {
                    Id = id,
                    WorkspaceId = workspaceId,
                    FileName = fileName,
                    ContentType = contentType,
                    Size = 1000,
                    StorageKey = MediaKeys.Content(id),
                    State = MediaState.Ready,
                    Facts = facts,
                    Photo = photo,
                    CreatedAt = harness.Clock.GetUtcNow(),
                });
                return Task.CompletedTask;
            },
            cancellationToken);
        return id;
    }

    public Task<SavePostOutcome> CreateAsync(PostInput input, CancellationToken cancellationToken) =>
        harness.Get<CreatePost>().ExecuteAsync(workspaceId, editor, input, cancellationToken);

    /// <summary>A draft with a caption only, or with a video for the accounts.</summary>
    public async Task<PostView> DraftAsync(string caption, CancellationToken cancellationToken, params AccountId[] accounts)
    {
        MediaId? media = accounts.Length == 0 ? null : await VideoAsync(cancellationToken);
        return await SavedAsync(new PostInput(caption, media, null, [.. accounts.Select(id => new PostInputAccount(id, Chosen))]), cancellationToken);
    }

    public async Task<PostView> SavedAsync(PostInput input, CancellationToken cancellationToken)
    {
        var outcome = await CreateAsync(input, cancellationToken);
        return outcome is SavePostOutcome.Saved saved ? await PostAsync(saved.Id, cancellationToken) : throw new InvalidOperationException($"Not saved: {outcome}");
    }

    public Task<SavePostOutcome> UpdateAsync(PostId id, int version, PostInput input, CancellationToken cancellationToken) =>
        harness.Get<UpdatePost>().ExecuteAsync(workspaceId, editor, id, version, input, cancellationToken);

    public Task<ScheduleOutcome> ScheduleAsync(PostId id, int version, ScheduleTime time, CancellationToken cancellationToken) =>
        harness.Get<SchedulePost>().ExecuteAsync(workspaceId, editor, id, version, time, cancellationToken);

    public Task<ScheduleOutcome> MoveAsync(PublicationId id, int version, ScheduleTime time, CancellationToken cancellationToken) =>
        harness.Get<MovePublication>().ExecuteAsync(workspaceId, editor, id, version, time, cancellationToken);

    public Task<ScheduleOutcome> UnscheduleAsync(PostId id, int version, CancellationToken cancellationToken) =>
        harness.Get<UnschedulePost>().ExecuteAsync(workspaceId, editor, id, version, cancellationToken);

    public Task<DeletePostOutcome> DeleteAsync(PostId id, CancellationToken cancellationToken) =>
        harness.Get<DeletePost>().ExecuteAsync(workspaceId, editor, id, cancellationToken);

    /// <summary>A post of one account with a time.</summary>
    public async Task<PostView> ScheduledAsync(AccountId account, string localTime, CancellationToken cancellationToken, string timeZone = "Europe/Berlin")
    {
        var draft = await DraftAsync("Hi", cancellationToken, account);
        var outcome = await ScheduleAsync(draft.Post.Id, draft.Post.Version, At(localTime, timeZone), cancellationToken);
        return outcome is ScheduleOutcome.Done ? await PostAsync(draft.Post.Id, cancellationToken) : throw new InvalidOperationException($"Not scheduled: {outcome}");
    }

    public async Task<PostView> PostAsync(PostId id, CancellationToken cancellationToken) =>
        (await harness.Get<PostQueries>().FindAsync(workspaceId, id, cancellationToken))!;

    public Task<Publication> PublicationAsync(PublicationId id, CancellationToken cancellationToken) =>
        harness.ReadAsync(db => db.Publications.SingleAsync(p => p.Id == id, cancellationToken), cancellationToken);

    /// <summary>As if the engine had brought it there.</summary>
    public Task BringToAsync(PublicationId id, PublicationState state, CancellationToken cancellationToken) => harness.WriteAsync(
        async db =>
        {
            var publication = await db.Publications.SingleAsync(p => p.Id == id, cancellationToken);
            // Past the states in between, which are the engine's own tests.
            db.Entry(publication).Property(p => p.State).CurrentValue = state;
            publication.PublishedAt = state is PublicationState.Published ? harness.Clock.GetUtcNow() : null;
        },
        cancellationToken);

    public Task<List<AuditEntry>> AuditAsync(CancellationToken cancellationToken) =>
        harness.ReadAsync(db => db.AuditEntries.Where(entry => entry.WorkspaceId == workspaceId).OrderBy(entry => entry.Id).ToListAsync(cancellationToken), cancellationToken);

    public Task<List<string>> EventsAsync(PublicationId id, CancellationToken cancellationToken) =>
        harness.ReadAsync(db => db.PublicationEvents.Where(e => e.PublicationId == id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(cancellationToken), cancellationToken);
}
