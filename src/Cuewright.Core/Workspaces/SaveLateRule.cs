using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Late;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Workspaces;

/// <summary>Says what becomes of the workspace's late posts that say nothing themselves. It counts from the next start on, also for what is scheduled.</summary>
internal sealed class SaveLateRule(Database database, AuditLog audit, LiveEvents live)
{
    public Task<SaveLateRuleOutcome> ExecuteAsync(Guid workspaceId, Actor actor, int version, LateRule rule, CancellationToken cancellationToken) =>
        database.WriteAsync<SaveLateRuleOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Workspaces.SingleOrDefaultAsync(w => w.Id == workspaceId, cancellationToken) is not { } workspace)
                {
                    return new SaveLateRuleOutcome.NotFound();
                }

                if (workspace.Version != version)
                {
                    return new SaveLateRuleOutcome.VersionConflict(workspace.Version);
                }

                if (rule.Problem("withinMinutes") is { } problem)
                {
                    return new SaveLateRuleOutcome.Invalid([problem]);
                }

                var before = workspace.Late;
                workspace.Late = rule;
                // The version must move even when nothing differs: a repeated request then tells that it was done.
                db.Entry(workspace).State = EntityState.Modified;
                audit.Record(db, workspaceId, actor, "workspace.late_rule_saved", "workspace", workspaceId, before, workspace.Late);
                db.AfterCommit(() => live.Publish(new LiveEvent(workspaceId, "workspace", new WorkspaceLiveEvent(workspaceId, workspace.Version))));
                return new SaveLateRuleOutcome.Saved(workspace);
            },
            cancellationToken);
}
