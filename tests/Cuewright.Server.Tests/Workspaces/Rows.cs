using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Workspaces;

/// <summary>One of each kind of thing in a workspace.</summary>
internal static class Rows
{
    /// <returns>Route parameter to id.</returns>
    public static async Task<Dictionary<string, string>> AddAsync(ServerHarness server, Guid workspaceId, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var now = clock.GetUtcNow();
        var (account, media, upload, post, publication) = (AccountId.New(clock), MediaId.New(clock), MediaId.New(clock), PostId.New(clock), PublicationId.New(clock));
        var (app, grant, link) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var (move, group) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        await server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db =>
            {
                db.DeveloperApps.Add(new DeveloperApp { Id = app, Name = "App", ClientKey = $"key{app:N}", ClientSecret = "x", CreatedAt = now });
                db.Grants.Add(new Grant
                {
                    Id = grant,
                    DeveloperAppId = app,
                    OpenId = "open",
                    AccessToken = "x",
                    AccessExpiresAt = now,
                    RefreshToken = "x",
                    RefreshExpiresAt = now,
                    Scopes = "video.publish",
                    CreatedAt = now,
                });
                db.Accounts.Add(new Account { Id = account, WorkspaceId = workspaceId, GrantId = grant, Username = "their.account", Nickname = "Theirs", ConnectedAt = now });
                db.AccountGroups.Add(new AccountGroup { Id = group, WorkspaceId = workspaceId, Name = $"Theirs {group}", NameKey = $"{group}", Colour = GroupColour.Blue, CreatedAt = now });
                db.GroupedAccounts.Add(new GroupedAccount { GroupId = group, AccountId = account, WorkspaceId = workspaceId });
                db.ConnectLinks.Add(new ConnectLink
                {
                    Id = link,
                    WorkspaceId = workspaceId,
                    Label = "Their client",
                    TokenHash = $"{link:N}",
                    DeveloperAppId = app,
                    CreatedByUserId = null,
                    CreatedByName = "Them",
                    CreatedAt = now,
                    ExpiresAt = now.AddDays(1),
                });
                db.AccountMoves.Add(new AccountMove
                {
                    Id = move,
                    WorkspaceId = workspaceId,
                    AccountId = account,
                    GrantId = grant,
                    Username = "Theirs",
                    IsHandle = false,
                    Nickname = "Theirs",
                    UnionId = null,
                    AvatarKey = null,
                    AvatarContentType = null,
                    CreatedAt = now,
                    ExpiresAt = now.AddDays(1),
                });
                db.Media.Add(new MediaItem
                {
                    Id = media,
                    WorkspaceId = workspaceId,
                    FileName = "theirs.mp4",
                    ContentType = "video/mp4",
                    Size = 10,
                    StorageKey = $"media/{media}",
                    State = MediaState.Ready,
                    CreatedAt = now,
                });
                db.Uploads.Add(new Upload
                {
                    Id = upload,
                    WorkspaceId = workspaceId,
                    CreatedByUserId = null,
                    FileName = "theirs.mp4",
                    Length = 10,
                    CreatedAt = now,
                    ExpiresAt = now.AddDays(1),
                });
                db.Posts.Add(new Post { Id = post, WorkspaceId = workspaceId, Caption = "Theirs", MediaId = media, CreatedByUserId = null, CreatedByName = "Them", CreatedAt = now, UpdatedAt = now });
                db.Publications.Add(new Publication { Id = publication, WorkspaceId = workspaceId, PostId = post, AccountId = account, GrantId = grant, Options = PublicationOptions.None, CreatedAt = now });
                return Task.CompletedTask;
            },
            cancellationToken);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["accountId"] = account.ToString(),
            ["groupId"] = group.ToString(),
            ["linkId"] = link.ToString(),
            ["moveId"] = move.ToString(),
            ["mediaId"] = media.ToString(),
            ["uploadId"] = upload.ToString(),
            ["postId"] = post.ToString(),
            ["publicationId"] = publication.ToString(),
        };
    }
}
