using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Workspaces;

/// <summary>Who may use which workspace. Asked before a request gets the scope of a workspace, so it reads with the instance's.</summary>
internal sealed class WorkspaceQueries(Database database)
{
    public Task<List<WorkspaceView>> OfUserAsync(Guid userId, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => Views(db, userId).ToListAsync(cancellationToken), cancellationToken);

    /// <returns>Null when the user is no member.</returns>
    public Task<MemberRole?> RoleAsync(Guid workspaceId, Guid userId, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance,
        db => db.Members.Where(m => m.WorkspaceId == workspaceId && m.UserId == userId).Select(m => (MemberRole?)m.Role).SingleOrDefaultAsync(cancellationToken),
        cancellationToken);

    /// <returns>Null when there is no such workspace.</returns>
    public Task<Workspace?> FindAsync(Guid workspaceId, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => db.Workspaces.SingleOrDefaultAsync(w => w.Id == workspaceId, cancellationToken), cancellationToken);

    public Task<List<Workspace>> NamedAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => db.Workspaces.Where(w => w.Name == name).ToListAsync(cancellationToken), cancellationToken);

    private static IQueryable<WorkspaceView> Views(CuewrightDbContext db, Guid userId) =>
        from member in db.Members
        where member.UserId == userId
        join workspace in db.Workspaces on member.WorkspaceId equals workspace.Id
        orderby workspace.Name
        select new WorkspaceView(workspace.Id, workspace.Name, workspace.TimeZone, member.Role, workspace.Version);
}
