using System.CommandLine;
using System.Globalization;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Security;
using Cuewright.Server.Demo;
using Cuewright.Server.Hosting.Testing;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>The server itself: migrates, then answers until it is stopped.</summary>
internal sealed class ServeCommand(string[] configuration)
{
    private readonly Option<string?> _urls = new("--urls") { Description = $"Addresses to listen on, separated by semicolons (default: {DefaultSettings.Url}).", HelpName = "URLS" };
    private readonly Option<int?> _port = new("--port") { Description = "Listen on this port of this machine.", HelpName = "PORT" };
    private readonly Option<string?> _role = new("--role") { Description = "What this process does: web (answers requests), worker (does what is due, answers health only) or all. SQLite allows all only.", HelpName = "ROLE" };
    private readonly Option<bool> _demo = new("--demo") { Description = "Fill a demo workspace with the stand-in's creators. Refused in Production." };
    private readonly Option<Uri?> _standIn = new("--stand-in")
    {
        Description = "Use the stand-in at this address instead of TikTok.",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            result.AddError("--stand-in needs an address such as http://localhost:5081.");
            return null;
        },
    };

    public Command ToCommand()
    {
        var command = new Command("serve", "Serve the web app and the API, and publish what is due. The default.");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_port);
        _role.AcceptOnlyFromAmong("web", "worker", "all");
        command.Options.Add(_role);
        command.Options.Add(_demo);
        command.Options.Add(_standIn);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(configuration);
        CommandHost.SetData(builder.Configuration, command);
        builder.Configuration.AddInMemoryCollection(Settings(command));
        DefaultSettings.Insert(builder.Configuration, builder.Environment);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.AddCuewright();
        await using var app = builder.Build();
        if (Failure.ConfigurationProblems(app.Services) is { Count: > 0 } problems)
        {
            return await Failure.SayAsync(command, problems, cancellationToken);
        }

        if (ListeningAddresses.ProblemOf(builder.Configuration["urls"]) is { } taken)
        {
            return await Failure.SayAsync(command, taken, cancellationToken);
        }

        if (await PrepareAsync(app.Services, cancellationToken) is { } unprepared)
        {
            return await Failure.SayAsync(command, unprepared, cancellationToken);
        }

        TestSwitches.Arm(app.Services);
        app.UseCuewright();
        await app.RunAsync(cancellationToken);
        return 0;
    }

    /// <returns>What stops the start; null when nothing does.</returns>
    private static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            if (!await services.GetRequiredService<MasterKeyCheck>().FitsAsync(cancellationToken))
            {
                return "The secrets in this database were encrypted with another master key: set Security:MasterKey (Security__MasterKey) or Security:MasterKeyFile (Security__MasterKeyFile) to that one.";
            }

            await services.GetRequiredService<EpochCheck>().RunAsync(cancellationToken);
            await services.GetRequiredService<DeveloperApps>().EnsureConfiguredAsync(cancellationToken);
            if (services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
            {
                await services.GetRequiredService<DemoWorkspace>().EnsureAsync(cancellationToken);
            }

            return null;
        }
        catch (Exception exception) when (Failure.DatabaseProblem(exception) is { } problem)
        {
            return problem;
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings(ParseResult command)
    {
        if (command.GetValue(_port) is { } port)
        {
            yield return KeyValuePair.Create<string, string?>("urls", string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        }

        if (command.GetValue(_urls) is { } urls)
        {
            yield return KeyValuePair.Create<string, string?>("urls", urls);
        }

        if (command.GetValue(_role) is { } role)
        {
            yield return KeyValuePair.Create<string, string?>("Server:Role", role);
        }

        if (command.GetValue(_demo))
        {
            yield return KeyValuePair.Create<string, string?>("Demo:Enabled", "true");
        }

        if (command.GetValue(_standIn) is { } standIn)
        {
            yield return KeyValuePair.Create<string, string?>("Demo:StandIn", standIn.AbsoluteUri);
            yield return KeyValuePair.Create<string, string?>("TikTok:ApiBaseUrl", standIn.AbsoluteUri);
            yield return KeyValuePair.Create<string, string?>("TikTok:AuthorizeUrl", new Uri(standIn, "v2/auth/authorize/").AbsoluteUri);
            yield return KeyValuePair.Create<string, string?>("TikTok:WebUrl", standIn.AbsoluteUri);
            // The stand-in's pictures lie on this machine.
            yield return KeyValuePair.Create<string, string?>("Network:AllowedPrivate:0", "127.0.0.0/8");
            yield return KeyValuePair.Create<string, string?>("Network:AllowedPrivate:1", "::1");
        }
    }
}
