using System.Security.Cryptography;
using Cuewright.Core;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;

namespace Cuewright.Bench.Support;

/// <summary>Fills a database with accounts and publications, past the use cases, because it is not what is measured.</summary>
internal sealed class Seed(Plant plant)
{
    private const int Batch = 2000;
    private const string Scopes = "user.info.basic,video.publish";
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly List<(AccountId Account, Guid Grant)> _accounts = [];
    private readonly Guid _workspace = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private MediaId _media;

    public Guid Workspace => _workspace;

    public MediaId Media => _media;

    public IReadOnlyList<(AccountId Account, Guid Grant)> Accounts => _accounts;

    public async Task AccountsAsync(int count, int videoBytes, CancellationToken cancellationToken)
    {
        var app = ((ChosenApp.One)await plant.Get<DeveloperApps>().ChooseAsync(null, null, cancellationToken)).App.Id;
        var secrets = plant.Get<SecretProtector>();
        var now = _clock.GetUtcNow();
        await VideoAsync(videoBytes, cancellationToken);
        var token = 0;
        foreach (var batch in Enumerable.Range(0, count).Chunk(Batch))
        {
            await WriteAsync(
                db =>
                {
                    foreach (var number in batch)
                    {
                        var grant = Guid.CreateVersion7(now);
                        var account = AccountId.New(_clock);
                        db.Grants.Add(new Grant
                        {
                            Id = grant,
                            DeveloperAppId = app,
                            OpenId = $"open-{number}",
                            AccessToken = secrets.Protect($"act.{token++}"),
                            AccessExpiresAt = now.AddDays(1),
                            RefreshToken = secrets.Protect("rft.bench"),
                            RefreshExpiresAt = now.AddDays(365),
                            RefreshDueAt = now.AddHours(22),
                            Scopes = Scopes,
                            CreatedAt = now,
                        });
                        db.Lanes.Add(new Lane { GrantId = grant });
                        db.Accounts.Add(new Account { Id = account, WorkspaceId = _workspace, GrantId = grant, Username = $"bench{number}", Nickname = $"Bench {number}", ConnectedAt = now });
                        _accounts.Add((account, grant));
                    }
                },
                cancellationToken);
        }
    }

    /// <summary>One post and one publication for each of the accounts in turn, numbered from <paramref name="first"/>.</summary>
    public Task DueAsync(int first, int count, Func<int, DateTimeOffset> at, CancellationToken cancellationToken) =>
        PublicationsAsync(count, number => $"Bench {first + number}", number => at(number), perPost: 1, cancellationToken);

    /// <summary>Publications of the years to come, which nobody should notice.</summary>
    public Task FutureAsync(int count, CancellationToken cancellationToken)
    {
        var from = _clock.GetUtcNow().AddDays(2);
        return PublicationsAsync(count, _ => "Bench 0", number => from.AddMinutes(number), perPost: _accounts.Count, cancellationToken);
    }

    private async Task PublicationsAsync(int count, Func<int, string> caption, Func<int, DateTimeOffset> at, int perPost, CancellationToken cancellationToken)
    {
        var post = default(PostId);
        foreach (var batch in Enumerable.Range(0, count).Chunk(Batch))
        {
            await WriteAsync(
                db =>
                {
                    foreach (var number in batch)
                    {
                        if (number % perPost == 0)
                        {
                            post = AddPost(db, caption(number));
                        }

                        var (account, grant) = _accounts[number % _accounts.Count];
                        var publication = new Publication
                        {
                            Id = PublicationId.New(_clock),
                            WorkspaceId = _workspace,
                            PostId = post,
                            AccountId = account,
                            GrantId = grant,
                            Options = new PublicationOptions { PrivacyLevel = "SELF_ONLY" },
                            CreatedAt = _clock.GetUtcNow(),
                        };
                        publication.PublishOn(at(number), null, null);
                        db.Publications.Add(publication);
                    }
                },
                cancellationToken);
        }
    }

    private PostId AddPost(CuewrightDbContext db, string caption)
    {
        var now = _clock.GetUtcNow();
        var post = new Post
        {
            Id = PostId.New(_clock),
            WorkspaceId = _workspace,
            Caption = caption,
            MediaId = _media,
            CreatedByUserId = null,
            CreatedByName = "Bench",
            CreatedAt = now,
            UpdatedAt = now,
        };
        db.Posts.Add(post);
        return post.Id;
    }

    private async Task VideoAsync(int bytes, CancellationToken cancellationToken)
    {
        _media = MediaId.New(_clock);
        var content = RandomNumberGenerator.GetBytes(bytes);
        using var stream = new MemoryStream(content);
        await plant.Get<MediaStore>().WriteAsync($"media/{_media}", stream, cancellationToken);
        await WriteAsync(
            db =>
            {
                db.Workspaces.Add(new Workspace { Id = _workspace, Name = "Bench", TimeZone = "Europe/Berlin", CreatedAt = _clock.GetUtcNow() });
                db.Media.Add(new MediaItem
                {
                    Id = _media,
                    WorkspaceId = _workspace,
                    FileName = "bench.mp4",
                    ContentType = "video/mp4",
                    Size = bytes,
                    StorageKey = $"media/{_media}",
                    State = MediaState.Ready,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                    CreatedAt = _clock.GetUtcNow(),
                });
            },
            cancellationToken);
    }

    private Task WriteAsync(Action<CuewrightDbContext> write, CancellationToken cancellationToken) =>
        plant.Get<Database>().WriteAsync(WorkspaceScope.Instance, db => { write(db); return Task.CompletedTask; }, cancellationToken);
}
