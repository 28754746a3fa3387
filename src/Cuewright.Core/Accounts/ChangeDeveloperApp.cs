using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Changes what is said of a developer app. Its key never changes: another key is another app.</summary>
internal sealed class ChangeDeveloperApp(Database database, SecretProtector secrets, AuditLog audit)
{
    public async Task<DeveloperAppOutcome> ExecuteAsync(Actor actor, Guid id, int version, DeveloperAppInput input, CancellationToken cancellationToken)
    {
        if (DeveloperAppRules.ProblemsOf(input, isNew: false) is { Count: > 0 } problems)
        {
            return new DeveloperAppOutcome.Invalid(problems);
        }

        var secret = input.ClientSecret is { } given ? secrets.Protect(given) : null;
        return await ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Instance, db => ChangeAsync(db, actor, id, version, input, secret, token), token), cancellationToken);
    }

    private async Task<DeveloperAppOutcome> ChangeAsync(
        CuewrightDbContext db, Actor actor, Guid id, int version, DeveloperAppInput input, string? secret, CancellationToken cancellationToken)
    {
        if (await db.DeveloperApps.SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken) is not { } app)
        {
            return new DeveloperAppOutcome.NotFound();
        }

        if (app.IsConfigured)
        {
            return new DeveloperAppOutcome.IsConfigured();
        }

        if (app.Version != version)
        {
            return new DeveloperAppOutcome.VersionConflict(app.Version);
        }

        var before = new { app.Name, app.Type, app.Mode, app.Scopes };
        (app.Name, app.Type, app.Mode, app.Scopes, app.ClientSecret) = (input.Name!.Trim(), input.Type, input.Mode, string.Join(',', input.Scopes), secret ?? app.ClientSecret);
        audit.RecordInstance(db, actor, "developerapp.changed", "developerapp", id, before, new { app.Name, app.Type, app.Mode, app.Scopes, SecretChanged = secret is not null });
        return new DeveloperAppOutcome.Done(id);
    }
}
