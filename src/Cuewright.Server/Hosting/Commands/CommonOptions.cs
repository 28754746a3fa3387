using System.CommandLine;

namespace Cuewright.Server.Hosting.Commands;

internal static class CommonOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of database, media and keys (default: data).",
        HelpName = "DIR",
        Recursive = true,
    };
}
