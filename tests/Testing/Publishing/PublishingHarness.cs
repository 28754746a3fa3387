using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Security;
using Cuewright.Core.Webhooks;
using Cuewright.Core.Workspaces;
using Cuewright.Testing.Databases;
using Cuewright.Testing.Media;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Testing.Publishing;

/// <summary>
/// The engine on a database, against the stand-in over HTTP, on a clock that the test moves. Crashes are simulated at the wire: the call
/// throws what no engine code catches, so nothing more is written and the lease stays until it runs out, as after kill -9.
/// </summary>
internal sealed class PublishingHarness : IAsyncDisposable
{
    private readonly List<ServiceProvider> _processes = [];
    private readonly string _media = Directory.CreateTempSubdirectory("cuewright-media-").FullName;

    private PublishingHarness(TestDatabase database, StandInServer standIn, FakeTimeProvider clock)
    {
        (Database, StandIn, Clock) = (database, standIn, clock);
        StartProcess();
    }

    public static Guid WorkspaceId { get; } = Guid.Parse("0193b000-0000-7000-8000-000000000001");

    public static Actor Author { get; } = new(ActorKind.User, Guid.Parse("0193b000-0000-7000-8000-000000000002"), "Author", "127.0.0.1");

    public TestDatabase Database { get; }

    public StandInServer StandIn { get; }

    public FakeTimeProvider Clock { get; }

    public Wire Wire { get; } = new();

    /// <summary>Where TikTok finds our processes; null: nowhere. Nobody answers there unless a <see cref="PullHost"/> is started.</summary>
    public Uri? PublicUrl { get; set; } = new("http://127.0.0.1:9/");

    /// <summary>Everything that was logged, at every level, by every process.</summary>
    public CapturedLog Log { get; } = new();

    public StandInSession TikTok => new(StandIn);

    public static async Task<PublishingHarness> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken, Action<StandInOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var options = new StandInOptions
        {
            DataDirectory = Directory.CreateTempSubdirectory("cuewright-stand-in-").FullName,
            ClientKey = StandInSession.App.ClientKey,
            ClientSecret = StandInSession.App.ClientSecret,
            RedirectUris = [StandInSession.RedirectUri.AbsoluteUri],
        };
        configure?.Invoke(options);
        var harness = new PublishingHarness(
            await TestDatabase.CreateAsync(provider, cancellationToken), await StandInServer.StartAsync(options, clock, 0, cancellationToken), clock);
        await harness.Get<Migrator>().MigrateAsync(cancellationToken);
        await harness.WriteAsync(
            db =>
            {
                db.Workspaces.Add(new Workspace { Id = WorkspaceId, Name = "Tests", TimeZone = "Europe/Berlin", CreatedAt = clock.GetUtcNow() });
                AddMember(db, WorkspaceId, Author, MemberRole.Editor, clock.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken);
        return harness;
    }

    public T Get<T>()
        where T : notnull => _processes[0].GetRequiredService<T>();

    /// <summary>Another process on the same database, with gates, locks and caches of its own.</summary>
    public IServiceProvider StartProcess(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(Settings())
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddKernel();
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.AddSingleton<MediaStore>();
        services.AddAccounts();
        services.AddPosts();
        services.AddScheduling();
        services.AddPublishing();
        services.AddWebhooks();
        services.AddSingleton(new PublicRoot(() => PublicUrl));
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new WireHandler(Wire)));
        _processes.Add(services.BuildServiceProvider());
        return _processes[^1];
    }

    public Task WriteAsync(Func<Core.CuewrightDbContext, Task> write, CancellationToken cancellationToken) =>
        Get<Database>().WriteAsync(WorkspaceScope.Instance, write, cancellationToken);

    public Task<T> ReadAsync<T>(Func<Core.CuewrightDbContext, Task<T>> read, CancellationToken cancellationToken) =>
        Get<Database>().ReadAsync(WorkspaceScope.Instance, read, cancellationToken);

    /// <summary>A video of the given size in the library, ready. Its bytes are no real video: the stand-in probes nothing here.</summary>
    public Task<MediaId> VideoAsync(int size, CancellationToken cancellationToken)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return MediaAsync("clip.mp4", "video/mp4", bytes, null, cancellationToken);
    }

    /// <summary>A photo in the library, ready. Only its head is one: the stand-in looks no further.</summary>
    public Task<MediaId> PhotoAsync(int width, int height, CancellationToken cancellationToken) => MediaAsync(
        "photo.jpg", PhotoType.Jpeg, SamplePhoto.Jpeg(width, height), new PhotoFacts { Width = width, Height = height, Orientation = 1 }, cancellationToken);

    private async Task<MediaId> MediaAsync(string fileName, string contentType, byte[] bytes, PhotoFacts? photo, CancellationToken cancellationToken)
    {
        var id = MediaId.New(Clock);
        using var content = new MemoryStream(bytes);
        await Get<MediaStore>().WriteAsync($"media/{id}", content, cancellationToken);
        await WriteAsync(
            db =>
            {
                db.Media.Add(new MediaItem
                {
                    Id = id,
                    WorkspaceId = WorkspaceId,
                    FileName = fileName,
                    ContentType = contentType,
                    Size = bytes.Length,
                    StorageKey = $"media/{id}",
                    State = MediaState.Ready,
                    Photo = photo,
                    Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
                    CreatedAt = Clock.GetUtcNow(),
                });
                return Task.CompletedTask;
            },
            cancellationToken);
        return id;
    }

    public static void AddMember(Core.CuewrightDbContext db, Guid workspaceId, Actor actor, MemberRole role, DateTimeOffset at)
    {
        db.Users.Add(new User { Id = actor.UserId!.Value, UserName = actor.Name, DisplayName = actor.Name, CreatedAt = at });
        db.Members.Add(new Member { WorkspaceId = workspaceId, UserId = actor.UserId.Value, Role = role, JoinedAt = at });
    }

    /// <summary>Connects a creator of the stand-in as a person does: start, consent, callback.</summary>
    public async Task<AccountId> ConnectAsync(string handle, CancellationToken cancellationToken)
    {
        var started = await Get<StartConnection>().ExecuteAsync(WorkspaceId, Author, ConnectionWish.Any, StandInSession.RedirectUri, cancellationToken);
        var callback = await StandInSession.DecideAsync(
            ((StartConnectionOutcome.Started)started).AuthorizeUrl, handle, TikTokScopes.All, allow: true, cancellationToken);
        var completed = await Get<CompleteConnection>().ExecuteAsync(new CallbackCaller(Author.UserId, null, Author.Address), callback, cancellationToken);
        return completed is CompleteConnectionOutcome.Connected connected ? connected.Id : throw new InvalidOperationException($"Not connected: {completed}");
    }

    /// <summary>A post for the accounts, due at once.</summary>
    public Task<IReadOnlyList<PublicationId>> PublishNowAsync(MediaId media, CancellationToken cancellationToken, params AccountId[] accounts) =>
        PublishNowAsync(
            media, "Fresh out of the oven #bakery", new PublicationOptions { PrivacyLevel = PrivacyLevels.SelfOnly, AllowComment = true }, cancellationToken, accounts);

    public Task<IReadOnlyList<PublicationId>> PublishNowAsync(
        MediaId media, string caption, PublicationOptions options, CancellationToken cancellationToken, params AccountId[] accounts) =>
        PublishNowAsync(new PostInput(caption, media, null, [.. accounts.Select(id => new PostInputAccount(id, options))]), cancellationToken);

    public async Task<IReadOnlyList<PublicationId>> PublishNowAsync(PostInput input, CancellationToken cancellationToken)
    {
        var saved = await Get<CreatePost>().ExecuteAsync(WorkspaceId, Author, input, cancellationToken);
        var postId = ((SavePostOutcome.Saved)saved).Id;
        var scheduled = await Get<SchedulePost>().ExecuteAsync(WorkspaceId, Author, postId, 1, new ScheduleTime(true, null, null, false), cancellationToken);
        return scheduled is ScheduleOutcome.Done
            ? await ReadAsync(db => db.Publications.Where(p => p.PostId == postId).Select(p => p.Id).ToListAsync(cancellationToken), cancellationToken)
            : throw new InvalidOperationException($"Not scheduled: {scheduled}");
    }

    /// <summary>A post that TikTok fetches from us, due at once.</summary>
    public async Task<PublicationId> PublishPulledAsync(AccountId account, int size, PublicationOptions options, CancellationToken cancellationToken)
    {
        var input = new PostInput("Fetched by TikTok", await VideoAsync(size, cancellationToken), null, [new PostInputAccount(account, options)]) { Transfer = MediaTransfer.Pull };
        return (await PublishNowAsync(input, cancellationToken))[0];
    }

    /// <summary>A post for the account, due at the wall-clock time in the account's zone.</summary>
    public Task<PublicationId> ScheduleAsync(AccountId account, string localTime, CancellationToken cancellationToken) =>
        ScheduleAsync(account, new ScheduleTime(false, localTime, null, false), null, cancellationToken);

    /// <param name="late">Null: the workspace's rule.</param>
    public async Task<PublicationId> ScheduleAsync(AccountId account, ScheduleTime time, LateRule? late, CancellationToken cancellationToken)
    {
        var options = new PublicationOptions { PrivacyLevel = PrivacyLevels.SelfOnly };
        return await ScheduleAsync(new PostInput("Soon", await VideoAsync(1_000, cancellationToken), null, [new PostInputAccount(account, options)], late), time, cancellationToken);
    }

    /// <summary>A post of one account, due at the wall-clock time in its zone.</summary>
    public Task<PublicationId> ScheduleAsync(PostInput input, string localTime, CancellationToken cancellationToken) =>
        ScheduleAsync(input, new ScheduleTime(false, localTime, null, false), cancellationToken);

    private async Task<PublicationId> ScheduleAsync(PostInput input, ScheduleTime time, CancellationToken cancellationToken)
    {
        var postId = ((SavePostOutcome.Saved)await Get<CreatePost>().ExecuteAsync(WorkspaceId, Author, input, cancellationToken)).Id;
        var scheduled = await Get<SchedulePost>().ExecuteAsync(WorkspaceId, Author, postId, 1, time, cancellationToken);
        return scheduled is ScheduleOutcome.Done
            ? await ReadAsync(db => db.Publications.Where(p => p.PostId == postId).Select(p => p.Id).SingleAsync(cancellationToken), cancellationToken)
            : throw new InvalidOperationException($"Not scheduled: {scheduled}");
    }

    /// <summary>Names of the files in a folder of the media store.</summary>
    public IReadOnlyList<string> StoredFiles(string folder) =>
        Directory.Exists(Path.Combine(_media, folder)) ? [.. Directory.EnumerateFiles(Path.Combine(_media, folder)).Select(path => Path.GetFileName(path))] : [];

    public Task<int> DrainAsync(CancellationToken cancellationToken) => Get<PublishingEngine>().DrainAsync(16, cancellationToken);

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        Clock.Advance(by);
        await DrainAsync(cancellationToken);
    }

    /// <summary>Lets time pass from one due instant to the next until the publication is in the state, at most for the given time.</summary>
    public async Task<Publication> UntilAsync(PublicationId id, PublicationState state, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var deadline = Clock.GetUtcNow() + atMost;
        while (true)
        {
            await DrainAsync(cancellationToken);
            var publication = await PublicationAsync(id, cancellationToken);
            if (publication.State == state || Clock.GetUtcNow() >= deadline)
            {
                return publication;
            }

            var next = await Get<PublicationClaims>().NextDueAsync(cancellationToken) ?? deadline;
            // A due row that was not claimed is under a lease: let a second pass.
            var step = next - Clock.GetUtcNow();
            Clock.Advance(step > TimeSpan.FromSeconds(1) ? step : TimeSpan.FromSeconds(1));
        }
    }

    public Task<Publication> PublicationAsync(PublicationId id, CancellationToken cancellationToken) =>
        ReadAsync(db => db.Publications.SingleAsync(p => p.Id == id, cancellationToken), cancellationToken);

    public Task<List<Attempt>> AttemptsAsync(PublicationId id, CancellationToken cancellationToken) =>
        ReadAsync(db => db.Attempts.Where(a => a.PublicationId == id).OrderBy(a => a.Number).ToListAsync(cancellationToken), cancellationToken);

    public Task<List<string>> EventsAsync(PublicationId id, CancellationToken cancellationToken) =>
        ReadAsync(db => db.PublicationEvents.Where(e => e.PublicationId == id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StandIn.DisposeAsync();
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(_media, recursive: true);
    }

    private Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Database:Provider"] = Database.Provider.ToString(),
        ["Database:ConnectionString"] = Database.ConnectionString,
        ["Storage:Directory"] = _media,
        ["TikTok:ApiBaseUrl"] = StandIn.BaseAddress.AbsoluteUri,
        ["TikTok:AuthorizeUrl"] = new Uri(StandIn.BaseAddress, "v2/auth/authorize/").AbsoluteUri,
        ["Network:AllowedPrivate:0"] = "127.0.0.0/8",
        ["TikTok:ClientKey"] = StandInSession.App.ClientKey,
        ["TikTok:ClientSecret"] = StandInSession.App.ClientSecret,
    };
}
