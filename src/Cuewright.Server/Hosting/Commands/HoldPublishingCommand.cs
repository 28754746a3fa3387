using System.CommandLine;
using Cuewright.Core.Audit;
using Cuewright.Core.Publishing.Holds;

namespace Cuewright.Server.Hosting.Commands;

internal static class HoldPublishingCommand
{
    private static readonly Option<bool> Restored = new("--restored")
    {
        Description = "An older state was put in this database's place: what is due in it may have gone out already, and members decide about it.",
    };

    public static Command Create(string[] configuration)
    {
        var command = new Command("hold-publishing", "Send nothing to TikTok until publishing is released. Running servers follow within seconds.") { Restored };
        command.SetAction((result, cancellationToken) => CommandHost.RunAsync(result, configuration, (services, _, token) => HoldAsync(result, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> HoldAsync(ParseResult command, IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<EpochCheck>().RunAsync(cancellationToken);
        var reason = command.GetValue(Restored) ? HoldReason.Restored : HoldReason.Asked;
        var held = await services.GetRequiredService<HoldPublishing>().ExecuteAsync(Actor.System, reason, cancellationToken);
        await command.InvocationConfiguration.Output.WriteLineAsync((held ? "Publishing is held. Release it with release-publishing, or on any page of the web app." : "Publishing was held already.").AsMemory(), cancellationToken);
        return 0;
    }
}
