using System.Diagnostics.CodeAnalysis;

namespace Cuewright.TikTok.StandIn.Hosting;

/// <summary>Reads the options from the command line, or from settings like <c>StandIn__ClientKey</c>.</summary>
internal static class CommandSettings
{
    private const string Section = "StandIn";

    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = $"{Section}:Port",
        ["--data"] = $"{Section}:DataDirectory",
        ["--client-key"] = $"{Section}:ClientKey",
        ["--client-secret"] = $"{Section}:ClientSecret",
        ["--redirect-uri"] = $"{Section}:RedirectUri",
        ["--public-url"] = $"{Section}:PublicBaseUrl",
        ["--webhook-url"] = $"{Section}:WebhookUrl",
        ["--test-clock"] = $"{Section}:TestClock",
        ["--ffprobe"] = $"{Section}:FfprobePath",
    };

    public static bool TryRead(
        IConfiguration configuration, [NotNullWhen(true)] out StandInOptions? options, out int port, [NotNullWhen(false)] out string? problem)
    {
        var section = configuration.GetSection(Section);
        options = null;
        problem = null;
        port = 0;
        if (section["DataDirectory"] is not { Length: > 0 } directory)
        {
            problem = $"say where the state lies: --data DIRECTORY (or {Section}__DataDirectory)";
            return false;
        }

        try
        {
            port = section.GetValue("Port", 5601);
            options = new StandInOptions { DataDirectory = directory, FfprobePath = FindOnPath("ffprobe") };
            section.Bind(options);
            // Set to nothing: nothing is probed, although there is one on the path.
            options.FfprobePath = options.FfprobePath is { Length: > 0 } ffprobe ? ffprobe : null;
        }
        catch (InvalidOperationException exception)
        {
            problem = exception.Message;
            return false;
        }

        // One switch, several addresses: separated by commas.
        if (section["RedirectUri"] is { } uris)
        {
            options.RedirectUris = uris.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        // The host's own report of a failed start would say at length what the command says in a line.
        options.Logging = logging => logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        return true;
    }

    private static string? FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(directory => Path.Combine(directory, OperatingSystem.IsWindows() ? $"{program}.exe" : program))
        .FirstOrDefault(File.Exists);
}
