using Cuewright.Core.Audit;

namespace Cuewright.Core.Workspaces;

/// <summary>Opens workspaces and lets people in, inside the caller's transaction.</summary>
internal sealed class Memberships(AuditLog audit, TimeProvider clock)
{
    public Workspace Open(CuewrightDbContext db, Actor actor, string name, string timeZone)
    {
        var now = clock.GetUtcNow();
        var workspace = new Workspace { Id = Guid.CreateVersion7(now), Name = name.Trim(), TimeZone = timeZone, CreatedAt = now };
        db.Workspaces.Add(workspace);
        audit.Record(db, workspace.Id, actor, "workspace.opened", "workspace", workspace.Id, null, new { workspace.Name, workspace.TimeZone });
        return workspace;
    }

    public void Join(CuewrightDbContext db, Actor actor, Workspace workspace, Guid userId, MemberRole role)
    {
        db.Members.Add(new Member { WorkspaceId = workspace.Id, UserId = userId, Role = role, JoinedAt = clock.GetUtcNow() });
        audit.Record(db, workspace.Id, actor, "member.joined", "user", userId, null, new { Role = role.ToString() });
    }
}
