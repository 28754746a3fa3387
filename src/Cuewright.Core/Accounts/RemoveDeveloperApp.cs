using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Takes a developer app away that no account is connected with.</summary>
internal sealed class RemoveDeveloperApp(Database database, AuditLog audit, TimeProvider clock)
{
    public Task<DeveloperAppOutcome> ExecuteAsync(Actor actor, Guid id, CancellationToken cancellationToken) => ConflictRetry.RunAsync(
        token => database.WriteAsync<DeveloperAppOutcome>(
            WorkspaceScope.Instance,
            async db =>
            {
                if (await db.DeveloperApps.SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, token) is not { } app)
                {
                    return new DeveloperAppOutcome.NotFound();
                }

                if (app.IsConfigured)
                {
                    return new DeveloperAppOutcome.IsConfigured();
                }

                var accounts = await db.Accounts.CountAsync(a => a.RemovedAt == null && db.Grants.Any(g => g.Id == a.GrantId && g.DeveloperAppId == id), token);
                if (accounts > 0)
                {
                    return new DeveloperAppOutcome.InUse(accounts);
                }

                app.RemovedAt = clock.GetUtcNow();
                audit.RecordInstance(db, actor, "developerapp.removed", "developerapp", id, new { app.Name, app.ClientKey }, null);
                return new DeveloperAppOutcome.Done(id);
            },
            token),
        cancellationToken);
}
