using System.Buffers.Text;
using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Hosting.Commands;

internal static class UserAddCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "Their e-mail address.", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "Their name as others see it.", Required = true };
    private static readonly Option<string?> Workspace = new("--workspace") { Description = "The workspace they join; made when there is none of that name." };
    private static readonly Option<MemberRole?> Role = new("--role") { Description = "Owner, Admin, Editor, Approver or Viewer (default: Owner of a workspace that is made, else Editor)." };
    private static readonly Option<string> TimeZone = new("--time-zone") { Description = "Zone of a workspace that is made, for example Europe/Berlin.", DefaultValueFactory = _ => "UTC" };
    private static readonly Option<bool> Administrator = new("--administrator") { Description = "May set up the instance: developer apps, site pages. The first user may anyway." };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin") { Description = "Read the password from standard input instead of making one." };

    public static Command Create(string[] configuration)
    {
        var add = new Command("add", "Add somebody who can sign in.") { Email, Name, Workspace, Role, TimeZone, Administrator, PasswordStdin };
        add.SetAction((result, cancellationToken) => CommandHost.RunAsync(result, configuration, (services, _, token) => AddAsync(result, services, token), cancellationToken));
        return new Command("user", "People who can sign in.") { add };
    }

    private static async Task<int> AddAsync(ParseResult command, IServiceProvider services, CancellationToken cancellationToken)
    {
        var given = command.GetValue(PasswordStdin) ? await Console.In.ReadLineAsync(cancellationToken) ?? "" : null;
        var password = given ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        var user = new NewUser(
            command.GetRequiredValue(Email),
            command.GetRequiredValue(Name),
            password,
            command.GetValue(Workspace),
            command.GetValue(Role),
            command.GetRequiredValue(TimeZone),
            command.GetValue(Administrator));
        switch (await services.GetRequiredService<AddUser>().ExecuteAsync(Actor.System, user, cancellationToken))
        {
            case AddUserOutcome.Added added:
                await command.InvocationConfiguration.Output.WriteLineAsync(
                    $"Added {user.Email} as {added.Role} of {(added.WorkspaceMade ? "the new workspace" : "the workspace")} {added.Workspace}.{(given is null ? $" Password: {password}" : "")}".AsMemory(),
                    cancellationToken);
                return 0;
            case AddUserOutcome.EmailTaken:
                return await Failure.SayAsync(command, $"There is already a user with the e-mail address {user.Email}.", cancellationToken);
            case AddUserOutcome.WhichWorkspace which:
                return await Failure.SayAsync(command, $"Say which workspace with --workspace: {string.Join(", ", which.Names)}.", cancellationToken);
            case AddUserOutcome.Invalid invalid:
                return await Failure.SayAsync(command, invalid.Problems.Select(problem => problem.Message), cancellationToken);
            default:
                throw new UnreachableException();
        }
    }
}
