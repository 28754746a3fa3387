using System.CommandLine;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Hosting.Commands;

internal static class ApiKeyAddCommand
{
    private const int MaxName = 100;
    private static readonly Option<string> Workspace = new("--workspace") { Description = "The workspace that the key opens.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "What the key is for.", Required = true };

    public static Command Create(string[] configuration)
    {
        var add = new Command("add", "Make a key for programs. It is printed once and stored nowhere.") { Workspace, Name };
        add.SetAction((result, cancellationToken) => CommandHost.RunAsync(result, configuration, (services, _, token) => AddAsync(result, services, token), cancellationToken));
        return new Command("apikey", "Keys for programs.") { add };
    }

    private static async Task<int> AddAsync(ParseResult command, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (workspace, name) = (command.GetRequiredValue(Workspace), command.GetRequiredValue(Name).Trim());
        if (name.Length is 0 or > MaxName)
        {
            return await Failure.SayAsync(command, $"Give the key a name of 1 to {MaxName} characters.", cancellationToken);
        }

        switch (await services.GetRequiredService<WorkspaceQueries>().NamedAsync(workspace, cancellationToken))
        {
            case []:
                return await Failure.SayAsync(command, $"There is no workspace named {workspace}.", cancellationToken);
            case [var found]:
                var secret = await services.GetRequiredService<AddApiKey>().ExecuteAsync(found.Id, Actor.System, name, cancellationToken);
                await command.InvocationConfiguration.Output.WriteLineAsync(secret.AsMemory(), cancellationToken);
                return 0;
            default:
                return await Failure.SayAsync(command, $"Several workspaces are named {workspace}: rename one first.", cancellationToken);
        }
    }
}
