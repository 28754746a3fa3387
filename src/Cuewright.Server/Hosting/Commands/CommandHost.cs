using System.CommandLine;
using Cuewright.Core.Kernel;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>Runs a command on the features, without web server and workers, on a database of this version.</summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(
        ParseResult command, string[] configuration, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        // The web host takes the environment's name from either prefix; commands have to agree with it.
        var host = new ConfigurationManager();
        host.AddEnvironmentVariables("ASPNETCORE_");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = configuration, Configuration = host });
        builder.Logging.ClearProviders();
        SetData(builder.Configuration, command);
        DefaultSettings.Insert(builder.Configuration, builder.Environment);
        builder.Services.AddFeatures();
        using var app = builder.Build();
        if (Failure.ConfigurationProblems(app.Services) is { Count: > 0 } problems)
        {
            return await Failure.SayAsync(command, problems, cancellationToken);
        }

        try
        {
            var applied = await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await act(app.Services, applied, cancellationToken);
        }
        catch (Exception exception) when (Failure.DatabaseProblem(exception) is { } problem)
        {
            return await Failure.SayAsync(command, problem, cancellationToken);
        }
    }

    public static void SetData(IConfigurationBuilder configuration, ParseResult command)
    {
        if (command.GetValue(CommonOptions.Data) is { Length: > 0 } folder)
        {
            configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Server:DataDirectory", folder)]);
        }
    }
}
