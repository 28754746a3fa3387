using System.Text;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

/// <summary>User, workspace and API key: there before the server answers, so that the first visitor can sign in.</summary>
internal sealed class DemoWorkspace(Database database, AddUser addUser, AddApiKey addApiKey, ApiKeys keys, IOptions<DemoOptions> options)
{
    /// <returns>The workspace, and the demo's user as the one who acts.</returns>
    public async Task<DemoScope> EnsureAsync(CancellationToken cancellationToken)
    {
        var user = new NewUser(DemoUser.Email, DemoUser.DisplayName, DemoUser.Password, DemoUser.Workspace, MemberRole.Owner, DemoUser.TimeZone);
        await addUser.ExecuteAsync(Actor.System, user, cancellationToken);
        var scope = await database.ReadAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var found = await (
                    from member in db.Members
                    join person in db.Users on member.UserId equals person.Id
                    join workspace in db.Workspaces on member.WorkspaceId equals workspace.Id
                    where person.Email == DemoUser.Email && workspace.Name == DemoUser.Workspace
                    select new { workspace.Id, UserId = person.Id }).SingleAsync(cancellationToken);
                return new DemoScope(found.Id, new Actor(ActorKind.User, found.UserId, DemoUser.DisplayName, null));
            },
            cancellationToken);
        await EnsureKeyAsync(scope, cancellationToken);
        return scope;
    }

    private async Task EnsureKeyAsync(DemoScope scope, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(options.Value.ApiKeyFile);
        if (File.Exists(path) && await keys.FindAsync((await File.ReadAllTextAsync(path, cancellationToken)).Trim(), cancellationToken) is { } key && key.WorkspaceId == scope.WorkspaceId)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var settings = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new StreamWriter(path, Encoding.ASCII, settings);
        await file.WriteLineAsync((await addApiKey.ExecuteAsync(scope.WorkspaceId, scope.Actor, "Demo", cancellationToken)).AsMemory(), cancellationToken);
    }
}
