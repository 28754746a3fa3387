using System.Net.Http.Headers;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cuewright.Server.Tests.Support;

/// <summary>The whole server (any of its types names it; Program exists twice here) on a real port and a database of its own. Its workers stand still unless they are asked for.</summary>
internal sealed class ServerHarness : WebApplicationFactory<ServerOptions>
{
    public const string Password = "correct horse battery";
    private readonly TestDatabase _database;
    private readonly ServerSettings _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-server-").FullName;

    private ServerHarness(TestDatabase database, ServerSettings settings)
    {
        (_database, _settings) = (database, settings);
        UseKestrel(0);
    }

    public Uri Address => ClientOptions.BaseAddress;

    public string Folder => _folder;

    public static async Task<ServerHarness> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken, ServerSettings? settings = null)
    {
        var harness = new ServerHarness(await TestDatabase.CreateAsync(provider, cancellationToken), settings ?? new ServerSettings());
        harness.StartServer();
        return harness;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>What our own pages send: cookies, and the browser's word that they come from the same origin.</summary>
    public HttpClient Browser()
    {
        var browser = Client();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return browser;
    }

    public HttpClient Bare() => Client();

    public HttpClient WithKey(string key)
    {
        var program = Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return program;
    }

    public async Task<Guid> AddUserAsync(string email, string workspace, MemberRole? role, CancellationToken cancellationToken)
    {
        var added = await Get<AddUser>().ExecuteAsync(Actor.System, new NewUser(email, email.Split('@')[0], Password, workspace, role), cancellationToken);
        return added is AddUserOutcome.Added done ? done.WorkspaceId : throw new InvalidOperationException($"Not added: {added}");
    }

    public async Task<HttpClient> SignedInAsync(string email, CancellationToken cancellationToken)
    {
        var browser = Browser();
        using var answer = await browser.PostJsonAsync("/api/v1/session", new { email, password = Password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Server:DataDirectory", _folder);
        builder.UseSetting("Database:Provider", _database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", _database.ConnectionString);
        foreach (var (key, value) in _settings.Configuration)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            if (_settings.Clock is { } clock)
            {
                services.AddSingleton<TimeProvider>(clock);
            }

            foreach (var worker in _settings.Workers ? [] : services.Where(IsWorker).ToList())
            {
                services.Remove(worker);
            }

            _settings.Services?.Invoke(services);
        });
    }

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Cuewright.Core", StringComparison.Ordinal) == true;

    private HttpClient Client()
    {
        // A test process has no factory to ask.
#pragma warning disable RS0030
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = Address };
#pragma warning restore RS0030
    }
}
