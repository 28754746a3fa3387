using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Testing.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Support;

/// <summary>Everything of Core that needs no TikTok, on a database of its own and a clock that the test moves.</summary>
internal sealed class CoreHarness : IAsyncDisposable
{
    private readonly List<ServiceProvider> _processes = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-core-").FullName;
    private int _workspaces;

    private CoreHarness(TestDatabase database)
    {
        Database = database;
        StartProcess();
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public static async Task<CoreHarness> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var harness = new CoreHarness(await TestDatabase.CreateAsync(provider, cancellationToken));
        await harness.Get<Migrator>().MigrateAsync(cancellationToken);
        return harness;
    }

    public T Get<T>()
        where T : notnull => _processes[0].GetRequiredService<T>();

    /// <summary>Another process on the same database, with a gate and caches of its own.</summary>
    /// <param name="connectionString">Null: the same.</param>
    public IServiceProvider StartProcess(string? connectionString = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = Database.Provider.ToString(),
            ["Database:ConnectionString"] = connectionString ?? Database.ConnectionString,
            ["Storage:Directory"] = _folder,
            ["Security:MasterKey"] = Convert.ToBase64String(new byte[MasterKey.Size]),
        }).Build());
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Test" });
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddKernel();
        services.AddSecurity();
        services.AddWorkspaces();
        services.AddAccounts();
        services.AddMedia();
        services.AddSingleton(MediaTools.Find(new MediaOptions(), "", NullLogger.Instance));
        services.AddPosts();
        services.AddScheduling();
        services.AddPublishing();
        // A hash is slow on purpose; these tests make many and attack none.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        _processes.Add(services.BuildServiceProvider());
        return _processes[^1];
    }

    public Task WriteAsync(Func<CuewrightDbContext, Task> write, CancellationToken cancellationToken) =>
        Get<Core.Kernel.Database>().WriteAsync(WorkspaceScope.Instance, write, cancellationToken);

    public Task<T> ReadAsync<T>(Func<CuewrightDbContext, Task<T>> read, CancellationToken cancellationToken) =>
        Get<Core.Kernel.Database>().ReadAsync(WorkspaceScope.Instance, read, cancellationToken);

    /// <summary>A workspace that no other test of the class has, with an editor.</summary>
    public async Task<Desk> OpenAsync(CancellationToken cancellationToken, string timeZone = "Europe/Berlin")
    {
        var name = $"Workspace {Interlocked.Increment(ref _workspaces)}";
        var editor = new Actor(ActorKind.User, Guid.CreateVersion7(Clock.GetUtcNow()), $"Editor of {name}", "192.0.2.7");
        var workspace = new Workspace { Id = Guid.CreateVersion7(Clock.GetUtcNow()), Name = name, TimeZone = timeZone, CreatedAt = Clock.GetUtcNow() };
        await WriteAsync(
            db =>
            {
                db.Workspaces.Add(workspace);
                return Task.CompletedTask;
            },
            cancellationToken);
        return new Desk(this, workspace.Id, editor);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
