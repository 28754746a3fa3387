using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Server.Tests.Hosting;

public sealed class RoleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("All", true, true)]
    [InlineData("Web", true, false)]
    [InlineData("Worker", false, true)]
    public async Task A_role_decides_who_answers_and_who_works(string role, bool answers, bool works)
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Postgres, Token, new ServerSettings(Workers: true).With("Server:Role", role));
        using var client = server.Browser();
        using var instance = await client.GetPathAsync("/api/v1/instance", Token);
        Assert.Equal(answers ? HttpStatusCode.OK : HttpStatusCode.NotFound, instance.StatusCode);
        using var ready = await client.GetPathAsync("/health/ready", Token);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(works, server.Services.GetServices<IHostedService>().Any(service => service.GetType().Name == "PublishingWorker"));
        // Whoever answers pages asks TikTok for them, and everybody hears the others.
        Assert.Equal(["CreatorCheckWorker", "SignalListener", "SignalSender"], server.Services.GetServices<IHostedService>().Select(service => service.GetType().Name).Where(name => name is "CreatorCheckWorker" or "SignalListener" or "SignalSender").Order(StringComparer.Ordinal));
    }
}
