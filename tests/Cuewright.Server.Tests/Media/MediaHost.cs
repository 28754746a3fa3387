using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Server.Media;
using Cuewright.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cuewright.Server.Tests.Media;

/// <summary>The media endpoints alone on a real port: every workspace lets everybody in.</summary>
internal sealed class MediaHost : IAsyncDisposable
{
    public static readonly Guid WorkspaceId = Guid.Parse("0193b000-0000-7000-8000-000000000001");
    public static readonly Guid OtherWorkspaceId = Guid.Parse("0193b000-0000-7000-8000-000000000002");
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private MediaHost(WebApplication app, TestDatabase database, string folder)
    {
        (_app, _database, Folder) = (app, database, folder);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        Http.BaseAddress = Address;
        Http.Timeout = TimeSpan.FromMinutes(5);
    }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public static async Task<MediaHost> StartAsync(CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("cuewright-media-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Database:ConnectionString", database.ConnectionString), new("Storage:Directory", folder),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Services.AddKernel();
        builder.Services.AddMedia();
        builder.Services.AddHttpClient();
        builder.Services.AddOptions<TikTokOptions>();
        builder.Services.AddSingleton<TikTokLinks>();
        builder.Services.AddScoped<WorkspaceContext>();
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        var app = builder.Build();
        app.MapGroup(ApiRoutes.Workspace).AddEndpointFilter(LetInAsync).MapMedia().MapUploads();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        return new MediaHost(app, database, folder);
    }

    public static string Uploads(Guid workspaceId) => $"/api/v1/workspaces/{workspaceId}/uploads";

    public static string Media(Guid workspaceId, MediaId id) => $"/api/v1/workspaces/{workspaceId}/media/{id}";

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<HttpResponseMessage> CreateAsync(long length, string fileName, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, Uploads(WorkspaceId), null, cancellationToken, ("Upload-Length", $"{length}"), ("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(fileName))));

    /// <returns>The address of a new upload.</returns>
    public async Task<string> BeginAsync(long length, CancellationToken cancellationToken, string fileName = "clip.mp4")
    {
        using var answer = await CreateAsync(length, fileName, cancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public Task<HttpResponseMessage> PatchAsync(string upload, long offset, HttpContent content, CancellationToken cancellationToken)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return SendAsync(HttpMethod.Patch, upload, content, cancellationToken, ("Upload-Offset", $"{offset}"));
    }

    public Task<HttpResponseMessage> HeadAsync(string upload, CancellationToken cancellationToken) => SendAsync(HttpMethod.Head, upload, null, cancellationToken);

    public async Task<long> OffsetAsync(string upload, CancellationToken cancellationToken)
    {
        using var answer = await HeadAsync(upload, cancellationToken);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Uploads in one go and processes it.</summary>
    public async Task<MediaId> UploadAsync(byte[] bytes, CancellationToken cancellationToken, string fileName = "clip.mp4")
    {
        var upload = await BeginAsync(bytes.Length, cancellationToken, fileName);
        using var content = new ByteArrayContent(bytes);
        using var answer = await PatchAsync(upload, 0, content, cancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        while (await Get<MediaProcessor>().RunOnceAsync(cancellationToken))
        {
            // Each turn works one media.
        }

        return IdOf(upload);
    }

    public static MediaId IdOf(string upload) => MediaId.Parse(upload[(upload.LastIndexOf('/') + 1)..], null);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>The answer must be problem+json with this status and code.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status, string code, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static ValueTask<object?> LetInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var id = Guid.Parse((string)context.HttpContext.GetRouteValue("workspaceId")!);
        context.HttpContext.RequestServices.GetRequiredService<WorkspaceContext>().Fill(id, new Actor(ActorKind.User, null, "Author", "127.0.0.1"), MemberRole.Owner);
        return next(context);
    }
}
