using System.CommandLine;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>The program's commands. Without one it serves.</summary>
internal static class CommandLine
{
    // What ASP.NET Core itself reads from the command line.
    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase) { "environment", "contentRoot", "applicationName", "urls" };

    public static Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        // --Section:Key=value sets configuration, in every command. Sections begin with a capital, the commands' own options do not.
        var configuration = args.Where(IsConfiguration).ToArray();
        var result = Root(configuration).Parse([.. args.Where(argument => !IsConfiguration(argument))]);
        // The web host has its own way of stopping, and a command is one transaction.
        return result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
    }

    private static RootCommand Root(string[] configuration)
    {
        var root = new RootCommand("Cuewright: a self-hosted manager for many TikTok accounts.");
        root.Options.Add(CommonOptions.Data);
        var serve = new ServeCommand(configuration);
        serve.AddTo(root);
        root.Subcommands.Add(serve.ToCommand());
        root.Subcommands.Add(MigrateCommand.Create(configuration));
        root.Subcommands.Add(HoldPublishingCommand.Create(configuration));
        root.Subcommands.Add(ReleasePublishingCommand.Create(configuration));
        root.Subcommands.Add(UserAddCommand.Create(configuration));
        root.Subcommands.Add(ApiKeyAddCommand.Create(configuration));
        return root;
    }

    private static bool IsConfiguration(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.IndexOf('=', StringComparison.Ordinal) is var end && end < 0)
        {
            return false;
        }

        var key = argument[2..end];
        return key.Length > 0 && (char.IsUpper(key[0]) || HostSettings.Contains(key));
    }
}
