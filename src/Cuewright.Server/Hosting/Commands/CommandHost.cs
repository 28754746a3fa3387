using System.CommandLine;
using Cuewright.Core.Kernel;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>Runs a command on the features, without web server and workers, on a database of this version.</summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(
        ParseResult command, string[] configuration, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(configuration);
        builder.Logging.ClearProviders();
        SetData(builder.Configuration, command);
        DefaultSettings.Insert(builder.Configuration, builder.Environment);
        builder.Services.AddFeatures();
        using var host = builder.Build();
        if (Failure.ConfigurationProblems(host.Services) is { Count: > 0 } problems)
        {
            return await Failure.SayAsync(command, problems, cancellationToken);
        }

        try
        {
            var applied = await host.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await act(host.Services, applied, cancellationToken);
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
