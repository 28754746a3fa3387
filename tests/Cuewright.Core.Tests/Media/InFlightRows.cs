using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Media;

/// <summary>A deleted post whose publication is still at TikTok, with all that such a row refers to.</summary>
internal static class InFlightRows
{
    public static Task<PublicationId> AddAsync(MediaHarness harness, MediaId video, CancellationToken cancellationToken) =>
        AddAsync(harness, video, [], cancellationToken);

    public static Task<PublicationId> AddPhotosAsync(MediaHarness harness, IReadOnlyList<MediaId> photos, CancellationToken cancellationToken) =>
        AddAsync(harness, null, photos, cancellationToken);

    private static async Task<PublicationId> AddAsync(MediaHarness harness, MediaId? video, IReadOnlyList<MediaId> photos, CancellationToken cancellationToken)
    {
        var (clock, now) = (harness.Clock, harness.Clock.GetUtcNow());
        var (appId, grantId, accountId, id, attemptId) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), AccountId.New(clock), PublicationId.New(clock), AttemptId.New(clock));
        var postId = video is { } one ? await harness.PostWithAsync(one, cancellationToken) : await harness.PostWithPhotosAsync(photos, cancellationToken);
        await harness.WriteAsync(
            async db =>
            {
                await db.Posts.Where(p => p.Id == postId).ExecuteUpdateAsync(set => set.SetProperty(p => p.DeletedAt, now), cancellationToken);
                db.DeveloperApps.Add(new DeveloperApp { Id = appId, Name = "Tests", ClientKey = "key", ClientSecret = "sealed", CreatedAt = now });
                db.Grants.Add(new Grant
                {
                    Id = grantId,
                    DeveloperAppId = appId,
                    OpenId = "open",
                    AccessToken = "sealed",
                    AccessExpiresAt = now,
                    RefreshToken = "sealed",
                    RefreshExpiresAt = now,
                    Scopes = "",
                    CreatedAt = now,
                });
                db.Accounts.Add(new Account { Id = accountId, WorkspaceId = MediaHarness.WorkspaceId, GrantId = grantId, Username = "maple.bakery", Nickname = "Maple", ConnectedAt = now });
                db.Publications.Add(new Publication
                {
                    Id = id,
                    WorkspaceId = MediaHarness.WorkspaceId,
                    PostId = postId,
                    AccountId = accountId,
                    GrantId = grantId,
                    State = PublicationState.Processing,
                    Options = PublicationOptions.None,
                    CreatedAt = now,
                });
                db.Attempts.Add(new Attempt
                {
                    Id = attemptId,
                    WorkspaceId = MediaHarness.WorkspaceId,
                    PublicationId = id,
                    Number = 1,
                    GrantId = grantId,
                    State = AttemptState.Sent,
                    Caption = "",
                    Options = PublicationOptions.None,
                    CoverTimestampMs = null,
                    Kind = video is null ? PostKind.Photos : PostKind.Video,
                    MediaId = video,
                    Size = 64,
                    ChunkSize = 64,
                    ChunkCount = 1,
                    StartedAt = now,
                });
                db.AttemptPhotos.AddRange(photos.Index()
                    .Select(photo => new AttemptPhoto { AttemptId = attemptId, WorkspaceId = MediaHarness.WorkspaceId, Position = photo.Index, MediaId = photo.Item }));
            },
            cancellationToken);
        return id;
    }
}
