using System.Net;
using Cuewright.Core.Kernel;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

internal sealed class ServerOptionsRules(IOptions<DatabaseOptions> database) : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        List<string> problems = [];
        if (options.PublicUrl is { } url && !IsUsable(url))
        {
            problems.Add("Server:PublicUrl (Server__PublicUrl) must be an https address, or http on this machine (http://localhost:5080), without path: browsers keep sessions only there.");
        }

        if (options.Role is not ServerRole.All && database.Value.Provider is DatabaseProvider.Sqlite)
        {
            problems.Add("Server:Role (Server__Role) must be All with SQLite, which serves one process. Several processes need Database:Provider Postgres.");
        }

        foreach (var proxy in options.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            problems.Add($"Server:TrustedProxies (Server__TrustedProxies__0) holds \"{proxy}\": give addresses (10.0.0.5) or networks (10.0.0.0/8).");
        }

        if (string.IsNullOrWhiteSpace(options.Name))
        {
            problems.Add("Server:Name (Server__Name) must not be empty.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsUsable(Uri url) =>
        url.IsAbsoluteUri && url.AbsolutePath == "/" && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
