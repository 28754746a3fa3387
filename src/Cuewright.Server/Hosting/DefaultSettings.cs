using Microsoft.Extensions.Configuration.Memory;

namespace Cuewright.Server.Hosting;

/// <summary>What holds where nothing is configured. Lies below every other source, so that a file, the environment and the command line win.</summary>
internal static class DefaultSettings
{
    public const string Url = "http://localhost:5080";

    public static void Insert(ConfigurationManager configuration, IHostEnvironment environment)
    {
        var folder = configuration["Server:DataDirectory"] ?? "data";
        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["urls"] = Url,
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "cuewright.db")}",
            ["Storage:Directory"] = Path.Combine(folder, "media"),
            ["Demo:ApiKeyFile"] = Path.Combine(folder, "demo-api-key"),
            ["Logging:LogLevel:Microsoft"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
            // A failed command is thrown and reported where it is caught; and looking for the migrations of an empty database fails by design.
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
            // One line per refused key says nothing that the answer does not.
            ["Logging:LogLevel:Cuewright.Server.Security.ApiKeyHandler"] = "Warning",
            // Request lines of clients hold addresses with secrets in them.
            ["Logging:LogLevel:System.Net.Http"] = "Warning",
        };
        if (!environment.IsProduction())
        {
            values["Security:MasterKeyFile"] = Path.Combine(folder, "master.key");
        }

        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = values });
    }
}
