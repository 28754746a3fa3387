using System.Net;
using System.Net.Sockets;
using Cuewright.Core;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>What a user sees when something is broken on our side: a code, a trace id, and none of our insides.</summary>
public sealed class FaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bug_answers_500_with_a_trace_id_and_nothing_of_the_exception()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, Broken(() => new InvalidOperationException("secret=hunter2")));
        using var client = server.Browser();
        using var answer = await client.PostJsonAsync("/api/v1/session", new { email = "a@example.org", password = "irrelevant here" }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.InternalServerError, "internal_error", Token);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_for_a_row_answers_409()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, Broken(() => new DbUpdateConcurrencyException("lost")));
        using var client = server.Browser();
        using var answer = await client.PostJsonAsync("/api/v1/session", new { email = "a@example.org", password = "irrelevant here" }, Token);
        await answer.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_answers_503_and_is_not_ready()
    {
        var fault = new NpgsqlException("down", new SocketException((int)SocketError.ConnectionRefused));
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, Broken(() => fault));
        using var client = server.Browser();
        using var answer = await client.PostJsonAsync("/api/v1/session", new { email = "a@example.org", password = "irrelevant here" }, Token);
        await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable", Token);
        using var ready = await client.GetPathAsync("/health/ready", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var checks = (await ready.JsonAsync(Token)).GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("name").GetString()!, check => check.GetProperty("ok").GetBoolean());
        Assert.False(checks["database"]);
        Assert.True(checks["storage"]);
        using var live = await client.GetPathAsync("/health/live", Token);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    // Only once the server runs: the start itself needs the database.
    private static ServerSettings Broken(Func<Exception> fault) => new()
    {
        Services = services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IDbContextFactory<CuewrightDbContext>));
            services.AddSingleton<IDbContextFactory<CuewrightDbContext>>(provider =>
                new BrokenContexts((IDbContextFactory<CuewrightDbContext>)real.ImplementationFactory!(provider), provider.GetRequiredService<IHostApplicationLifetime>(), fault));
        },
    };

    private sealed class BrokenContexts(
        IDbContextFactory<CuewrightDbContext> real, IHostApplicationLifetime lifetime, Func<Exception> fault) : IDbContextFactory<CuewrightDbContext>
    {
        public CuewrightDbContext CreateDbContext() => lifetime.ApplicationStarted.IsCancellationRequested ? throw fault() : real.CreateDbContext();
    }
}
