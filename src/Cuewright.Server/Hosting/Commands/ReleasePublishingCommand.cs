using System.CommandLine;
using Cuewright.Core.Audit;
using Cuewright.Core.Publishing.Holds;

namespace Cuewright.Server.Hosting.Commands;

internal static class ReleasePublishingCommand
{
    public static Command Create(string[] configuration)
    {
        var command = new Command("release-publishing", "Let all go out that is later than now. Only when no other copy of this database is in use.");
        command.SetAction((result, cancellationToken) => CommandHost.RunAsync(result, configuration, (services, _, token) => ReleaseAsync(result, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> ReleaseAsync(ParseResult command, IServiceProvider services, CancellationToken cancellationToken)
    {
        // Whoever releases a moved database before its first start means that move.
        await services.GetRequiredService<EpochCheck>().RunAsync(cancellationToken);
        var released = await services.GetRequiredService<ReleasePublishing>().ExecuteAsync(Actor.System, cancellationToken);
        await command.InvocationConfiguration.Output.WriteLineAsync(
            (released ? "Publishing is released. What may have gone out already waits on the review page of each workspace." : "Publishing was not held.").AsMemory(), cancellationToken);
        return 0;
    }
}
