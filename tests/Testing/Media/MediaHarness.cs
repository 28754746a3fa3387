using Cuewright.Core;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Media.Uploads;
using Cuewright.Core.Posts;
using Cuewright.Core.Workspaces;
using Cuewright.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Testing.Media;

/// <summary>Uploads and media on a database and a folder of their own, on a clock that the test moves.</summary>
internal sealed class MediaHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MediaHarness(TestDatabase database, bool withTools)
    {
        Database = database;
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider.ToString(),
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Storage:Directory"] = Folder,
        }).Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddKernel();
        services.AddMedia();
        if (!withTools)
        {
            services.AddSingleton(MediaTools.Find(new MediaOptions(), "", NullLogger.Instance));
        }

        _services = services.BuildServiceProvider();
    }

    public static Guid WorkspaceId { get; } = Guid.Parse("0193b000-0000-7000-8000-000000000001");

    public static Guid OtherWorkspaceId { get; } = Guid.Parse("0193b000-0000-7000-8000-000000000002");

    public static Actor Author { get; } = new(ActorKind.User, null, "Author", "127.0.0.1");

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cuewright-media-").FullName;

    /// <param name="provider">Which database.</param>
    /// <param name="withTools">False: as on a machine without ffmpeg.</param>
    public static async Task<MediaHarness> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken, bool withTools = true)
    {
        var harness = new MediaHarness(await TestDatabase.CreateAsync(provider, cancellationToken), withTools);
        await harness.Get<Migrator>().MigrateAsync(cancellationToken);
        await harness.WriteAsync(
            db =>
            {
                db.Workspaces.Add(new Workspace { Id = WorkspaceId, Name = "Tests", TimeZone = "Europe/Berlin", CreatedAt = harness.Clock.GetUtcNow() });
                db.Workspaces.Add(new Workspace { Id = OtherWorkspaceId, Name = "Others", TimeZone = "UTC", CreatedAt = harness.Clock.GetUtcNow() });
                return Task.CompletedTask;
            },
            cancellationToken);
        return harness;
    }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task WriteAsync(Func<CuewrightDbContext, Task> write, CancellationToken cancellationToken) =>
        Get<Core.Kernel.Database>().WriteAsync(WorkspaceScope.Instance, write, cancellationToken);

    public Task<T> ReadAsync<T>(Func<CuewrightDbContext, Task<T>> read, CancellationToken cancellationToken) =>
        Get<Core.Kernel.Database>().ReadAsync(WorkspaceScope.Instance, read, cancellationToken);

    public async Task<MediaId> BeginAsync(long length, CancellationToken cancellationToken, string fileName = "clip.mp4") =>
        ((CreateUploadOutcome.Created)await Get<CreateUpload>().ExecuteAsync(WorkspaceId, Author, fileName, length, cancellationToken)).Id;

    public Task<AppendUploadOutcome> AppendAsync(MediaId id, long offset, Stream content, CancellationToken cancellationToken, long? contentLength = null) =>
        Get<AppendUpload>().ExecuteAsync(WorkspaceId, Author, id, offset, contentLength, content, cancellationToken);

    public async Task<AppendUploadOutcome> AppendAsync(MediaId id, long offset, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes);
        return await AppendAsync(id, offset, content, cancellationToken, bytes.Length);
    }

    /// <summary>Uploads in one go.</summary>
    public async Task<MediaId> UploadAsync(byte[] bytes, CancellationToken cancellationToken, string fileName = "clip.mp4")
    {
        var id = await BeginAsync(bytes.Length, cancellationToken, fileName);
        var outcome = await AppendAsync(id, 0, bytes, cancellationToken);
        return outcome is AppendUploadOutcome.Appended { ExpiresAt: null } ? id : throw new InvalidOperationException($"Not uploaded: {outcome}");
    }

    public Task<PostId> PostWithAsync(MediaId video, CancellationToken cancellationToken) => PostAsync(video, [], cancellationToken);

    public Task<PostId> PostWithPhotosAsync(IReadOnlyList<MediaId> photos, CancellationToken cancellationToken) => PostAsync(null, photos, cancellationToken);

    private async Task<PostId> PostAsync(MediaId? video, IReadOnlyList<MediaId> photos, CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        var post = new Post
        {
            Id = PostId.New(Clock),
            WorkspaceId = WorkspaceId,
            Caption = "",
            Kind = video is null ? PostKind.Photos : PostKind.Video,
            MediaId = video,
            CreatedByUserId = null,
            CreatedByName = Author.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await WriteAsync(
            db =>
            {
                db.Posts.Add(post);
                db.PostPhotos.AddRange(photos.Index().Select(photo => new PostPhoto { PostId = post.Id, WorkspaceId = WorkspaceId, Position = photo.Index, MediaId = photo.Item }));
                return Task.CompletedTask;
            },
            cancellationToken);
        return post.Id;
    }

    /// <summary>Works until nothing is due.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await Get<MediaProcessor>().RunOnceAsync(cancellationToken))
        {
            // Each turn works one media.
        }
    }

    public Task<MediaItem?> MediaAsync(MediaId id, CancellationToken cancellationToken) =>
        ReadAsync(db => db.Media.SingleOrDefaultAsync(m => m.Id == id, cancellationToken), cancellationToken);

    public Task<Upload?> UploadRowAsync(MediaId id, CancellationToken cancellationToken) =>
        ReadAsync(db => db.Uploads.SingleOrDefaultAsync(u => u.Id == id, cancellationToken), cancellationToken);

    /// <summary>Path of the bytes that an upload or media has on the disk.</summary>
    public string PathOf(MediaId id) => Get<MediaStore>().PathOf(MediaKeys.Content(id));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
