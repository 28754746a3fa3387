using System.CommandLine;
using System.Globalization;

namespace Cuewright.Server.Hosting.Commands;

internal static class MigrateCommand
{
    public static Command Create(string[] configuration)
    {
        var command = new Command("migrate", "Bring the database to this version. serve does it too, before it listens.");
        command.SetAction((result, cancellationToken) => RunAsync(result, configuration, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(ParseResult command, string[] configuration, CancellationToken cancellationToken) =>
        CommandHost.RunAsync(
            command,
            configuration,
            async (_, applied, token) =>
            {
                var text = applied.Count == 0
                    ? "The database is up to date."
                    : string.Create(CultureInfo.InvariantCulture, $"Applied {applied.Count}: {string.Join(", ", applied)}.");
                await command.InvocationConfiguration.Output.WriteLineAsync(text.AsMemory(), token);
                return 0;
            },
            cancellationToken);
}
