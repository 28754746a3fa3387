using System.Reflection;
using System.Runtime.InteropServices;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Publishing;
using Cuewright.Server.Hosting;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Publishing.Support;

/// <summary>This server as a support bundle describes it: no address, no name, no connection string.</summary>
internal sealed class SupportServer(
    IOptions<ServerOptions> server, IOptions<DatabaseOptions> database, IOptions<PublishingOptions> publishing, IOptions<TikTokOptions> tikTok, MediaTools tools, TimeProvider clock)
{
    public object Describe() => new
    {
        version = typeof(SupportServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        role = server.Value.Role,
        database = database.Value.Provider,
        system = RuntimeInformation.OSDescription,
        runtime = RuntimeInformation.FrameworkDescription,
        now = clock.GetUtcNow(),
        hasFfmpeg = tools.IsAvailable,
        talksToTikTokItself = tikTok.Value.ApiBaseUrl == TikTokHosts.Api,
        publishing = publishing.Value,
    };
}
