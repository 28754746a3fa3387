using System.Net.Http.Json;
using System.Security.Cryptography;
using Cuewright.Core.Kernel;
using Cuewright.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cuewright.Bench.Support;

/// <summary>A fresh database, a media folder, the null TikTok and the servers that share them.</summary>
internal sealed class Plant : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-bench-").FullName;
    private readonly string _name = $"cuewright_bench_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly List<IAsyncDisposable> _children = [];
    private readonly int _nullPort = Child.FreePort();
    private IHost? _host;

    private Plant(string database) => Database = database;

    public string Database { get; }

    public string Log => Path.Combine(_folder, "log");

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(5) };

    public Uri NullTikTok => new($"http://127.0.0.1:{_nullPort}/");

    public static async Task<Plant> StartAsync(string database, CancellationToken cancellationToken)
    {
        var plant = new Plant(database);
        plant._settings["ASPNETCORE_ENVIRONMENT"] = plant._settings["DOTNET_ENVIRONMENT"] = "Bench";
        plant._settings["Security__MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        plant._settings["Storage__Directory"] = Path.Combine(plant._folder, "media");
        plant._settings["TikTok__ApiBaseUrl"] = plant.NullTikTok.AbsoluteUri;
        plant._settings["TikTok__ClientKey"] = "awbench0000000001";
        plant._settings["TikTok__ClientSecret"] = "bench-secret-0123456789abcdef0123";
        plant._settings["Database__Provider"] = database is "postgres" ? "Postgres" : "Sqlite";
        plant._settings["Database__ConnectionString"] = database is "postgres" ? await plant.CreatePostgresAsync(cancellationToken) : $"Data Source={Path.Combine(plant._folder, "cuewright.db")}";
        plant._children.Add(Child.Start("Cuewright.Bench", ["null-tiktok", "--port", $"{plant._nullPort}"], new Dictionary<string, string>(), plant.Log));
        await plant.UntilAsync(new Uri(plant.NullTikTok, "bench/counts"), cancellationToken);
        await plant.Get<Migrator>().MigrateAsync(cancellationToken);
        return plant;
    }

    /// <summary>Core's own services on the same database, for filling it and asking it.</summary>
    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    private IHost Host => _host ??= Build();

    /// <summary>A server with web and workers.</summary>
    public async Task<(Child Process, Uri Address)> ServeAsync(CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        var port = Child.FreePort();
        var environment = new Dictionary<string, string>(_settings, StringComparer.Ordinal) { ["Server__PublicUrl"] = $"http://localhost:{port}" };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        var child = Child.Start("Cuewright.Server", ["serve", "--port", $"{port}"], environment, Log);
        _children.Add(child);
        var address = new Uri($"http://localhost:{port}/");
        await UntilAsync(new Uri(address, "health/ready"), cancellationToken);
        return (child, address);
    }

    public async Task<NullTikTok.Counts> CountsAsync(CancellationToken cancellationToken) =>
        (await Http.GetFromJsonAsync<NullTikTok.Counts>(new Uri(NullTikTok, "bench/counts"), cancellationToken))!;

    public async Task<IReadOnlyList<NullTikTok.Init>> InitsAsync(CancellationToken cancellationToken) =>
        (await Http.GetFromJsonAsync<List<NullTikTok.Init>>(new Uri(NullTikTok, "bench/inits"), cancellationToken))!;

    /// <summary>Waits until so many inits have arrived, at most for the given time.</summary>
    public async Task UntilInitsAsync(int count, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while ((await CountsAsync(cancellationToken)).Inits < count && TimeProvider.System.GetElapsedTime(started) < atMost)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var child in Enumerable.Reverse(_children))
        {
            await child.DisposeAsync();
        }

        Http.Dispose();
        _host?.Dispose();
        if (Database is "postgres")
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private IHost Build()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Bench" });
        builder.Configuration.AddInMemoryCollection(_settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)));
        builder.Logging.ClearProviders();
        builder.Services.AddFeatures();
        return builder.Build();
    }

    private static string Postgres => Environment.GetEnvironmentVariable("CUEWRIGHT_BENCH_POSTGRES") ?? throw new InvalidOperationException("Start the bench by bench/run, which starts PostgreSQL.");

    private async Task<string> CreatePostgresAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync($"CREATE DATABASE {_name}", cancellationToken);
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = _name }.ConnectionString;
    }

    private static async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Postgres) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task UntilAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await Http.GetAsync(address, cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (tries < 600)
            {
                // Not there yet.
            }

            if (tries >= 600)
            {
                throw new InvalidOperationException($"{address} did not answer.\n{(File.Exists(Log) ? await File.ReadAllTextAsync(Log, cancellationToken) : "")}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }
}
